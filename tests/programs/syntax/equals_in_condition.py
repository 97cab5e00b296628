x = 1
if x = 1:
    print(1)
while x = 2:
    print(2)

# diagnostic: source.equals 2:6
# diagnostic: source.equals 4:9
