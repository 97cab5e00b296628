for _ in range(3):
    print("knot")

# expect: knot
# expect: knot
# expect: knot
