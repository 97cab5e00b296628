for in range(3):
    pass
for i range(3):
    pass
for 3 in xs:
    pass
for a, b in [1]:
    pass
for if in [1]:
    pass

# diagnostic: source.for-name 1:5
# diagnostic: source.for-in 3:7
# diagnostic: source.for-name 5:5
# diagnostic: source.no-several 7:6
# diagnostic: source.for-name 9:5
