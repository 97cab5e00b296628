n = 0
def f():
    n += 1
f()

# diagnostic: check.not-own 3:5
