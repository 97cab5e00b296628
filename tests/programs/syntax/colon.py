for _ in range(3)
    print(1)
if True
    print(2)
else
    print(3)
def f()
    print(4)

# diagnostic: source.colon 1:18
# diagnostic: source.colon 3:8
# diagnostic: source.colon 5:5
# diagnostic: source.colon 7:8
