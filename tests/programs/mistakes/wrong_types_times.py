print("a" * 1.5)

# diagnostic: run.wrong-types 1:7
