qqqqq(1)

# diagnostic: check.unknown-function 1:1
