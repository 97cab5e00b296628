if True:
	print("tab")
if True:
  print("two")
  if True:
        print("eight")

# expect: tab
# expect: two
# expect: eight
