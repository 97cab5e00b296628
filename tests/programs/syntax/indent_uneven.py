if True:
        print(1)
    print(2)

# diagnostic: source.uneven-indent 3:5
