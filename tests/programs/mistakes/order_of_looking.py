word = "abc"
word[0] += 5
# diagnostic: run.wrong-types 2:1
