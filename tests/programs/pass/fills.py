for _ in range(2):
    pass
def nothing():
    pass
if True:
    pass
else:
    pass
print(nothing())
pass

# expect: None
