r = range(2, 10, 3)
print(r, range(3), range(0), r[1], r[-1], r[1:], len(r), 5 in r, range(0, 3, 2))
print([range(2)])

# expect: range(2, 10, 3) range(0, 3) range(0, 0) 5 8 range(5, 11, 3) 3 True range(0, 3, 2)
# expect: [range(0, 2)]
