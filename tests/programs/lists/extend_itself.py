a = [1, 2]
a += a
print(a)

# expect: [1, 2, 1, 2]
