xs = [1]
print(xs.pop(3))

# diagnostic: run.index 2:7
