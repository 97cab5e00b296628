print(1, end="")
def f(a=1):
    pass

# diagnostic: source.no-keyword-argument 1:13
# diagnostic: source.no-default 2:8
