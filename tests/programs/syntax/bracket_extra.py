print("a"))

# diagnostic: source.bracket-extra 1:11
