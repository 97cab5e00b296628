xs = []
x = xs.append(1)
print(print(1))

# diagnostic: source.not-a-value 2:5
# diagnostic: source.not-a-value 3:7
