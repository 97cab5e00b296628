print(10.0 ** 400)

# diagnostic: run.overflow 1:7
