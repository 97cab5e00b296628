y = “a”
z = 5 − 3
x = 2 × 2

# diagnostic: source.sign 1:5
# diagnostic: source.sign 2:7
# diagnostic: source.sign 3:7
