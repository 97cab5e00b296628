def f():
    pass
f = 1

# diagnostic: check.name-taken 3:1
