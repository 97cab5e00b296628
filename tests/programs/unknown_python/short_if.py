x = 1 if True else 2

# diagnostic: source.no-short-if 1:7
