print("a" ** 2)

# diagnostic: run.wrong-types 1:7
