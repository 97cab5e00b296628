print("a" + 1)

# diagnostic: run.wrong-types 1:7
