xs = []
xs.append(1)
xs.append("b")
xs.insert(0, 0)
xs.insert(99, "end")
xs.insert(-1, "x")
print(xs)
xs.pop()
print(xs.pop(0), xs.pop(-1), xs)
xs.remove("b")
print(xs, len(xs))

# expect: [0, 1, 'b', 'x', 'end']
# expect: 0 x [1, 'b']
# expect: [1] 1
