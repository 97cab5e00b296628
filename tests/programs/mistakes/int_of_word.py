print(int("five"))

# diagnostic: run.not-digits 1:7
