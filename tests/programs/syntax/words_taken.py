def if():
    pass
def f(for):
    pass
def 5():
    pass

# diagnostic: source.word-taken 1:5
# diagnostic: source.word-taken 3:7
# diagnostic: source.def-name 5:5
