else:
    print(1)
elif True:
    print(2)

# diagnostic: source.lost-else 1:1
# diagnostic: source.lost-else 3:1
