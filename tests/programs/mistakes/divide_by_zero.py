print(1)
x = 4 // 0
print(2)

# expect: 1
# diagnostic: run.zero-division 2:5
