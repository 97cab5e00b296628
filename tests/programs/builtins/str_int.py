print(str(5) + "x", str(1.5), str(True), str(None), str([1, "a"]), str("t"))
print(int("42"), int(" -7 "), int(3.9), int(-3.9), int(True), int("1_000"))

# expect: 5x 1.5 True None [1, 'a'] t
# expect: 42 -7 3 -3 1 1000
