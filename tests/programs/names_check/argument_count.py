def f(a, b):
    return a
print(f(1))
print(len())
print(range(1, 2, 3, 4))
print(min())

# diagnostic: check.argument-count 3:7
# diagnostic: check.argument-count 4:7
# diagnostic: check.argument-count 5:7
# diagnostic: check.argument-count 6:7
