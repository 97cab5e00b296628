print("a"
print("b")
xs = [1, 2

# diagnostic: source.bracket-open 1:6
# diagnostic: source.bracket-open 3:6
