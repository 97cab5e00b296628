Count = 1
print(count)
Print(1)
x = true

# diagnostic: check.capital 2:7
# diagnostic: check.capital 3:1
# diagnostic: check.capital 4:5
