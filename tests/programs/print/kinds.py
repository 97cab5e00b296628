print()
print("a", 1, 2.0, True, None, [1])
print("")
print("", "")

# expect:
# expect: a 1 2.0 True None [1]
# expect:
# expect:
