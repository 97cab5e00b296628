x = +5

# diagnostic: source.no-plus 1:5
