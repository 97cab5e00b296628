x = 1
x
5
"text"
x + 1
len("a")

# diagnostic: source.no-effect 2:1
# diagnostic: source.no-effect 3:1
# diagnostic: source.no-effect 4:1
# diagnostic: source.no-effect 5:1
# diagnostic: source.no-effect 6:1
