def f(*a):
    pass
print(*[1])
x = [*[1]]

# diagnostic: source.no-star 1:7
# diagnostic: source.no-star 3:7
# diagnostic: source.no-star 4:6
