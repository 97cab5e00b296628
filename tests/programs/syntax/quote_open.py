print("hello)
x = 'a

# diagnostic: source.quote-open 1:7
# diagnostic: source.quote-open 2:5
