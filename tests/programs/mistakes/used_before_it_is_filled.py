print(x)
x = 1

# diagnostic: run.unknown-name 1:7
