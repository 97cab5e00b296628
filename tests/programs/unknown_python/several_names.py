a, b = [1, 2]
c = d = 3

# diagnostic: source.no-several 1:2
# diagnostic: source.no-several 2:7
