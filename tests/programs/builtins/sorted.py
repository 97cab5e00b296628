xs = [3, 1, 2]
ys = sorted(xs)
print(xs, ys, sorted("bca"), sorted([[2], [1, 5], [1]]), sorted([]), sorted([1, 0.5, True]), sorted(range(3, 0, -1)))

# expect: [3, 1, 2] [1, 2, 3] ['a', 'b', 'c'] [[1], [1, 5], [2]] [] [0.5, 1, True] [1, 2, 3]
