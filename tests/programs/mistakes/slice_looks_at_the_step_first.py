xs = [1, 2]
print(xs[0:2:1])
# expect: [1, 2]
print(xs["a" : 2 : 0])
# diagnostic: run.slice-step 4:7
