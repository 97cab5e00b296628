x = 1
if x == 1:
    print(1)
else if x == 2:
    print(2)
elsif x == 3:
    print(3)

# diagnostic: source.else-if 4:1
# diagnostic: source.keyword 6:1
