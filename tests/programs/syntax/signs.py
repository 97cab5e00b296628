x = 1
if x <> 1 && x => 2 || !x:
    print(1)
x++
if x && x:
    pass

# diagnostic: source.sign 2:6
# diagnostic: source.plus-plus 4:2
# diagnostic: source.sign 5:6
