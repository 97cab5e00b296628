x = 5 § 3
y = “a”
z = a$

# diagnostic: source.odd-letter 1:7
# diagnostic: source.odd-letter 2:5
# diagnostic: source.odd-letter 3:6
