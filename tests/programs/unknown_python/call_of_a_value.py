x = [1](0)
y = "a"()

# diagnostic: source.unexpected 1:8
# diagnostic: source.unexpected 2:8
