print(abs(-3), abs(2.5), abs(-True), sum([1, 2, 3]), sum([]), sum(range(5)), sum([0.5, 1]), sum([True, True]))

# expect: 3 2.5 1 6 0 10 1.5 2
