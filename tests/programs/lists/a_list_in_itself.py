a = [1]
a.append(a)
print(a, len(a), a[1][1][0])
print(a in [a], a in a)

# expect: [1, [...]] 2 1
# expect: True True
