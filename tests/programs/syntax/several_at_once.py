for _ in range(3)
    print("a)
x = = 3
prnt(x)
if x = 3:
    print(x)

# diagnostic: source.colon 1:18
# diagnostic: source.quote-open 2:11
# diagnostic: source.equals 3:5
# diagnostic: check.unknown-function-near 4:1
# diagnostic: source.equals 5:6
