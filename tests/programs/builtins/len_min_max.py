print(len([]), len("abc"), len(range(5)), len(range(5, 0, -2)), min(3, 1, 2), max([4, 9, 2]), min("b", "a"), max([[1], [1, 2]]), min(1, 1.0), max(True, 1))

# expect: 0 3 5 3 1 9 a [1, 2] 1 True
