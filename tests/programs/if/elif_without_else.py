n = 5
if n == 1:
    print(1)
elif n == 2:
    print(2)
print("end")

# expect: end
