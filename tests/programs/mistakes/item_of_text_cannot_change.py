t = "abc"
t[0] = "x"

# diagnostic: run.not-a-list 2:1
