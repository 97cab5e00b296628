xs = [1]
xs += 5

# diagnostic: run.wrong-types 2:1
