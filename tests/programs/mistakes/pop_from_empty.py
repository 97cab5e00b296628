xs = []
xs.pop()

# diagnostic: run.empty-pop 2:1
