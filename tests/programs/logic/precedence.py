print(True or True and False, not False == False, not False or True)

# expect: True False True
