return 1

# diagnostic: check.return-outside 1:1
