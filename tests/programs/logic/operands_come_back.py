print(0 or "x", "" and 1, [] or None, 3 and 4)
print(not 1 == 2, not (True and False))

# expect: x  None 4
# expect: True True
