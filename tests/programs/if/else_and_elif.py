for n in [1, 2, 3, 4]:
    if n == 1:
        print("one")
    elif n == 2:
        print("two")
    elif n == 3:
        pass
    else:
        print("many")

# expect: one
# expect: two
# expect: many
