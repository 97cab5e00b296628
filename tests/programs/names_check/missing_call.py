def f():
    return 1
x = f

# diagnostic: check.missing-call 3:5
