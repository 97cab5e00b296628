xs = []
xs.pop("a")
# diagnostic: run.index-type 2:1
