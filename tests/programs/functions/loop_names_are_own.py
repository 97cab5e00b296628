i = 9
def f():
    for i in range(3):
        pass
    return i
print(f(), i)

# expect: 2 9
