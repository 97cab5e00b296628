def f(a, a):
    pass

# diagnostic: check.same-param 1:1
