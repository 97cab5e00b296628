x = 1
def f():
    x = 2
    return x
print(f(), x)
def g(x):
    x += 1
    return x
print(g(5), x)
def h():
    return x + 10
x = 7
print(h())

# expect: 2 1
# expect: 6 1
# expect: 17
