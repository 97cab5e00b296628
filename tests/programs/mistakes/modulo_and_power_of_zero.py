print(0 ** -1)

# diagnostic: run.zero-division 1:7
