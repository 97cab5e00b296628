print("one")
print("two")

# expect: one
# expect: two
