a = 3x
b = 007
c = 1__0
d = 1_

# diagnostic: source.odd-number 1:5
# diagnostic: source.odd-number 2:5
# diagnostic: source.odd-number 3:5
# diagnostic: source.odd-number 4:5
