if True:
    # to do

# diagnostic: source.empty-body 1:8
