xs = [1]
xs.sort()
"a".upper()
x = xs.__class__
xs.append

# diagnostic: source.no-dot 2:3
# diagnostic: source.no-dot 3:4
# diagnostic: source.no-dot 4:7
# diagnostic: source.call-brackets 5:10
