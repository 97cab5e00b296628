n += 1

# diagnostic: check.unknown-name 1:1
