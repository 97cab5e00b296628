x = 10
x += 5
x -= 1
x *= 3
x //= 4
x **= 2
x %= 7
x /= 2
print(x)
t = "a"
t += "b"
t *= 2
print(t)

# expect: 1.0
# expect: abab
