print(min([]))

# diagnostic: run.empty 1:7
