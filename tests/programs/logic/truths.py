for x in [0, 1, 0.0, 0.5, "", "a", [], [0], None, True, False]:
    if x:
        print("yes", x)
    else:
        print("no", x)

# expect: no 0
# expect: yes 1
# expect: no 0.0
# expect: yes 0.5
# expect: no
# expect: yes a
# expect: no []
# expect: yes [0]
# expect: no None
# expect: yes True
# expect: no False
