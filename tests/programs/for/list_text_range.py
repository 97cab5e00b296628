for x in [1, "a", None]:
    print(x)
for c in "əş":
    print(c)
for _ in [1, 2]:
    print("hi")
for _ in (range(2)):
    print(_)

# expect: 1
# expect: a
# expect: None
# expect: ə
# expect: ş
# expect: hi
# expect: hi
# expect: 0
# expect: 1
