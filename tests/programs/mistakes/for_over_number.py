for i in 5:
    print(i)

# diagnostic: run.not-a-row 1:1
