print(int(1e308 * 10))

# diagnostic: run.overflow 1:7
