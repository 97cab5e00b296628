d = {}
s = {1, 2}

# diagnostic: source.no-dict 1:5
# diagnostic: source.no-dict 2:5
