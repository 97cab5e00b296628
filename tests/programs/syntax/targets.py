5 = x
[1][0:1] = 2
len("a") = 3
f() = 3
(1 + 2) += 3

# diagnostic: source.no-target 1:1
# diagnostic: source.no-slice-target 2:1
# diagnostic: source.no-target 3:1
# diagnostic: source.no-call-target 4:1
# diagnostic: source.no-target 5:2
