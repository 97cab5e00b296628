word = "abc"
word[1 // 0] = "x"
# diagnostic: run.zero-division 2:6
