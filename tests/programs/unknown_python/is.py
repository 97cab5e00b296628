x = 1
if x is None:
    print(1)

# diagnostic: source.no-word 2:6
