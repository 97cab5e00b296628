n = 0
while not n == 2:
    n += 1
print(n)

# expect: 2
