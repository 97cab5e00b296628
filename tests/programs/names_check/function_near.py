def dance():
    pass
danse()
prnt(1)

# diagnostic: check.unknown-function-near 3:1
# diagnostic: check.unknown-function-near 4:1
