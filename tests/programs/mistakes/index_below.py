xs = [1, 2]
xs[-3] = 0

# diagnostic: run.index 2:1
