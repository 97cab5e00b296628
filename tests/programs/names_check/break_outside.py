break
if True:
    continue

# diagnostic: check.break-outside 1:1
# diagnostic: check.continue-outside 3:5
