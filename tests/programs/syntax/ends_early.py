x =
x = 1 +
print(1 <)

# diagnostic: source.ends-early 1:4
# diagnostic: source.ends-early 2:8
# diagnostic: source.unexpected 3:10
