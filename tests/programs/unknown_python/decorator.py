@thing
def f():
    pass

# diagnostic: source.no-decorator 1:1
