def fill(xs):
    xs.append(1)
    xs = [9]
    xs.append(2)
ys = []
fill(ys)
print(ys)

# expect: [1]
