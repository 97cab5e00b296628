def loud(x):
    print("asked", x)
    return x
print(loud(0) and loud(1))
print(loud(2) or loud(3))
print(not loud(""))

# expect: asked 0
# expect: 0
# expect: asked 2
# expect: 2
# expect: asked
# expect: True
