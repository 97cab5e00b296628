for _ in range(2):
    for _ in range(3):
        print("x")
    print("y")

# expect: x
# expect: x
# expect: x
# expect: y
# expect: x
# expect: x
# expect: x
# expect: y
