if True:
    print(1)
else:
    print(2)
else:
    print(3)

# diagnostic: source.lost-else 5:1
