x = ...
print(x + ...)

# diagnostic: check.hole 1:5
# diagnostic: check.hole 2:11
