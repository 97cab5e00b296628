xs = [1, 2)

# diagnostic: source.bracket-mismatch 1:11
