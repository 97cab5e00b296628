print(True + True, True * 3, -True, False - 1, True / 2, True // 1, True % 2, 2 ** True)

# expect: 2 3 -1 -1 0.5 1 1 2
