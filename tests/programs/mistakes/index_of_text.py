print("abc"[3])

# diagnostic: run.index 1:7
