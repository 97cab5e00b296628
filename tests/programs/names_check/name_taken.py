sum = 0
def len(x):
    return 1
for max in [1]:
    pass
def g(print):
    pass

# diagnostic: check.name-taken 1:1
# diagnostic: check.name-taken 2:1
# diagnostic: check.name-taken 4:1
# diagnostic: check.name-taken 6:1
