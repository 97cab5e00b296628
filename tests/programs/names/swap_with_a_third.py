a = 1
b = 2
c = a
a = b
b = c
print(a, b)

# expect: 2 1
