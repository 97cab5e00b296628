xs = [1, 2, 1.0, [3], [3]]
xs.remove(1)
xs.remove([3])
print(xs)

# expect: [2, 1.0, [3]]
