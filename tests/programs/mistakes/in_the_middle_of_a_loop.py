for i in range(3):
    print(10 // (1 - i))

# expect: 10
# diagnostic: run.zero-division 2:11
