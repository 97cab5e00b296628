print([1]["a":])

# diagnostic: run.index-type 1:7
