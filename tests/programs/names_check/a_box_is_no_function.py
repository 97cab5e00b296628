x = 1
x()

# diagnostic: check.not-a-function 2:1
