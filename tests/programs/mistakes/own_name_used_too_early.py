x = 1
def f():
    print(x)
    x = 2
f()

# diagnostic: run.not-set-yet 3:11
