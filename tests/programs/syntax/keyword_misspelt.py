whlie True:
    break
fro i in range(3):
    print(i)

# diagnostic: source.keyword 1:1
# diagnostic: source.keyword 3:1
