xs = [0]
for x in xs:
    if x < 3:
        xs.append(x + 1)
print(xs)

# expect: [0, 1, 2, 3]
