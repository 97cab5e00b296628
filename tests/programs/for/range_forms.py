for i in range(3):
    print(i)
for i in range(2, 5):
    print(i)
for i in range(5, 0, -2):
    print(i)
print(i)

# expect: 0
# expect: 1
# expect: 2
# expect: 2
# expect: 3
# expect: 4
# expect: 5
# expect: 3
# expect: 1
# expect: 1
