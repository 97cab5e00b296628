for _ in range(3):
print(1)

# diagnostic: source.empty-body 1:18
