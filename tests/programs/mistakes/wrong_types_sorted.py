print(sorted([1, "a"]))

# diagnostic: run.wrong-types 1:7
