x = 1
x == 2

# diagnostic: source.one-equals 2:1
