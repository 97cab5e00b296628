print(int([]))

# diagnostic: run.not-a-number 1:7
