print(2 in [1, 2], 2 not in [1, 2], "a" in "cat", "" in "", [1] in [[1]], 1 in [True])
print(3 in range(5), 2.0 in range(5), 2.5 in range(5), "a" in range(5), 7 not in range(0, 9, 2))

# expect: True False True True True True
# expect: True True False False True
