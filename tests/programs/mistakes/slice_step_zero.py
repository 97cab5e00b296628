print([1][::0])

# diagnostic: run.slice-step 1:7
