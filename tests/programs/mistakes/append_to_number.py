x = 1
x.append(2)

# diagnostic: run.only-lists 2:1
