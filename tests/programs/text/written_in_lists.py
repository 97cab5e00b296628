print(["a", "it's", 'say "hi"', "\n", 1.0, None, True, [2, [3]]])

# expect: ['a', "it's", 'say "hi"', '\n', 1.0, None, True, [2, [3]]]
