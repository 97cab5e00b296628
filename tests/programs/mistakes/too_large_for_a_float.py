print(2 ** 2000 / 3)

# diagnostic: run.overflow 1:7
