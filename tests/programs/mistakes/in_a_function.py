def f(n):
    return 1 // n
print(f(1))
print(f(0))

# expect: 1
# diagnostic: run.zero-division 2:12
