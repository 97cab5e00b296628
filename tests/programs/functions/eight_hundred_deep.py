def deep(n):
    if n == 0:
        return 0
    return deep(n - 1) + 1
print(deep(800))

# expect: 800
