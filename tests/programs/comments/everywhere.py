# first
x = 1  # at the end

# alone
if x == 1:  # why
    # inside
    print(x)
    # last inside
# before else
else:  # else
    print("no")  # never
# end

# expect: 1
