t = (1, 2)
a = 1, 2
b = ()
def f():
    return 1, 2

# diagnostic: source.no-tuple 1:7
# diagnostic: source.no-tuple 2:6
# diagnostic: source.empty-brackets 3:5
# diagnostic: source.no-tuple 5:13
