x = 5
print(1 < x < 10, 1 < x < 5, 1 < 2 > 1 != 3, 1 == 1.0 == True)

# expect: True False True True
