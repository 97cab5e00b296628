print(sum(["a"]))

# diagnostic: run.wrong-types 1:7
