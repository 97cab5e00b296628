print(sum(5))

# diagnostic: run.not-a-row 1:7
