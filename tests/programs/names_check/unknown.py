print(zzz)

# diagnostic: check.unknown-name 1:7
