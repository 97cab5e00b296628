print(len(5))

# diagnostic: run.no-length 1:7
