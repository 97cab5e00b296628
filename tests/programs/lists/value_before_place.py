def say(x):
    print(x)
    return x
xs = [0, 0]
xs[say(1)] = say(7)
xs[say(0)] += say(3)
print(xs)

# expect: 7
# expect: 1
# expect: 0
# expect: 3
# expect: [3, 7]
