a = [1]
b = a
a += [2]
a += "xy"
a += range(2)
print(b)
a = a + [3]
print(len(b))

# expect: [1, 2, 'x', 'y', 0, 1]
# expect: 6
