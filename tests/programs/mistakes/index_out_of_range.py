xs = [1, 2]
print(xs[2])

# diagnostic: run.index 2:7
