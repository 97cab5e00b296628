def seek(xs, y):
    for x in xs:
        while True:
            if x == y:
                return "found"
            break
    for _ in range(2):
        return "twice"
print(seek([1, 2], 2), seek([], 2))

# expect: found twice
