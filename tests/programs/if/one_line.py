if 1 < 2: print("small")
for _ in range(2): print("again")

# expect: small
# expect: again
# expect: again
