print(range(1, 2, 0))

# diagnostic: run.range-step 1:7
