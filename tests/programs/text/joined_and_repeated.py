print("a" + "b", "ab" * 3, 2 * "x", "x" * 0, "x" * -1, "x" * True)

# expect: ab ababab xx   x
