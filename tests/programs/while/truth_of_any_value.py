xs = [1, 2]
while xs:
    print(xs.pop())
while (not xs):
    xs.append(0)
print(xs)

# expect: 2
# expect: 1
# expect: [0]
