x = 5 § 3
z = a$
x² = 1

# diagnostic: source.odd-letter 1:7
# diagnostic: source.odd-letter 2:6
# diagnostic: source.odd-letter 3:2
