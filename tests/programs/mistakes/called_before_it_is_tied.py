f()
def f():
    pass

# diagnostic: run.unknown-function 1:1
