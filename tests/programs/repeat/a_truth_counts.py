for _ in range(True):
    print("once")

# expect: once
