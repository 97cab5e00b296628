xs = [1, 2, 3]
xs[0] = 9
xs[-1] += 5
xs[1] *= 2
print(xs)

# expect: [9, 4, 8]
