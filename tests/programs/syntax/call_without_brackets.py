print "hello"
x = 1
print
def f:
    pass

# diagnostic: source.call-brackets 1:7
# diagnostic: source.call-brackets 3:1
# diagnostic: source.call-brackets 4:6
