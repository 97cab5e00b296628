def say(x):
    print(x)
    return x
print(say(3) < say(2) < say(1))

# expect: 3
# expect: 2
# expect: False
