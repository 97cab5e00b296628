print(1 == "1", [1] == [1.0], None == 0, "a" < "b", "B" < "a", [1, 2] < [1, 3], [] < [0])
print(3 != 3.0, [1] != [2], range(3) == range(3), range(3) == [0, 1, 2])
print([1, 2] <= [1, 2], [2] >= [1, 9], "a" >= "a", 2 <= 1, 1.5 >= 1)

# expect: False True False True True True True
# expect: False True True False
# expect: True True True False True
