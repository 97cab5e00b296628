xs = [x for x in [1]]
y = sum(x for x in [1])

# diagnostic: source.no-short-for 1:9
# diagnostic: source.no-short-for 2:11
