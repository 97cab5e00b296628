print("a" - "b")

# diagnostic: run.wrong-types 1:7
