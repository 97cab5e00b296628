if True:
 	print(1)

# diagnostic: source.mixed-indent 2:1
