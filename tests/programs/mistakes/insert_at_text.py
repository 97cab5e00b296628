xs = []
xs.insert("a", 2)

# diagnostic: run.index-type 2:1
