If True:
    print(1)
For i in range(2):
    Break

# diagnostic: source.capital 1:1
# diagnostic: source.capital 3:1
# diagnostic: source.capital 4:5
