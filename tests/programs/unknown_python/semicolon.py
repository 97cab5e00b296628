x = 1; y = 2
if True: x = 1; y = 2
if True: if True: x = 3

# diagnostic: source.one-a-line 1:6
# diagnostic: source.one-a-line 2:15
# diagnostic: source.one-a-line 3:10
