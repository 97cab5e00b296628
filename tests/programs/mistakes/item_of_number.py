x = 5
print(x[0])

# diagnostic: run.no-items 2:7
