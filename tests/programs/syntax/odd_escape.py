print("\q")
print("\x4")

# diagnostic: source.odd-escape 1:8
# diagnostic: source.odd-escape 2:8
