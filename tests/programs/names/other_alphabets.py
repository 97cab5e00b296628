addım = 2
шаг = 3
print(addım * шаг)

# expect: 6
