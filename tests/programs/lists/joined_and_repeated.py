xs = [1] + [2]
ys = xs * 2
print(xs, ys, 2 * [0], [] * 5)
xs *= 2
print(xs)
xs *= 0
print(xs)

# expect: [1, 2] [1, 2, 1, 2] [0, 0] []
# expect: [1, 2, 1, 2]
# expect: []
