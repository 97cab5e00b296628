for _ in range(0):
    print("never")
for _ in range(-2):
    print("never")
print("done")

# expect: done
