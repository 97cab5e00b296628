print(1)
    print(2)

# diagnostic: source.indent 2:5
