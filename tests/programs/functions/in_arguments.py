def twice(x):
    return x * 2
print(twice(twice(twice(1))), [twice(1), twice("a")], twice([1])[0])

# expect: 8 [2, 'aa'] 1
