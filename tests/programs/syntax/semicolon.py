print(1);print(2)
xs = []
xs.append(1); xs.append(2)

# diagnostic: source.one-a-line 1:9
# diagnostic: source.one-a-line 3:13
