print([1][0.5])

# diagnostic: run.index-type 1:7
