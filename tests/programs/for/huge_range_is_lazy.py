for i in range(10 ** 30):
    if i > 2:
        break
print(i)
for i in range(0, -10 ** 30, -1):
    break
print(i)

# expect: 3
# expect: 0
