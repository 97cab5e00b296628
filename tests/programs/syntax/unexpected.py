x = 1 2
y = * 3
x = )
print(1,,2)

# diagnostic: source.unexpected 1:7
# diagnostic: source.no-star 2:5
# diagnostic: source.bracket-extra 3:5
# diagnostic: source.unexpected 4:9
