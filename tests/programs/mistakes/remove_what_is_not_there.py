xs = [1]
xs.remove(2)

# diagnostic: run.missing-item 2:1
