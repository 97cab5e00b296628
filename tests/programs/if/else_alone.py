if 1 > 2:
    print("no")
else:
    print("yes")

# expect: yes
