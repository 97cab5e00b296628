  print(1)

# diagnostic: source.indent 1:3
