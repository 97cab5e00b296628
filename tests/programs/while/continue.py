n = 0
while n < 5:
    n += 1
    if n % 2 == 0:
        continue
    print(n)

# expect: 1
# expect: 3
# expect: 5
