xs = []
xs.append()
xs.pop(1, 2)

# diagnostic: check.argument-count 2:1
# diagnostic: check.argument-count 3:1
