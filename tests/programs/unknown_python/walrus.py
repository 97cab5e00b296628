if (x := 3):
    print(x)
if y := 3:
    pass

# diagnostic: source.no-walrus 1:7
# diagnostic: source.no-walrus 3:6
