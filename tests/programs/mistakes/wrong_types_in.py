print(1 in "abc")

# diagnostic: run.wrong-types 1:7
