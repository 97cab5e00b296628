steps = 3
print(stepz)

# diagnostic: check.unknown-name-near 2:7
