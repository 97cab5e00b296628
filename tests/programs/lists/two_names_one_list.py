a = [1]
b = a
b.append(2)
print(a)
b = b + [3]
print(a, b)
a += [4]
c = a[:]
c.append(5)
print(a, b, c)

# expect: [1, 2]
# expect: [1, 2] [1, 2, 3]
# expect: [1, 2, 4] [1, 2, 3] [1, 2, 4, 5]
