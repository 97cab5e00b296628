print(min("hello"), max("hello"), sorted("cab"))

# expect: e o ['a', 'b', 'c']
