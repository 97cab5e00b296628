print(-"a")

# diagnostic: run.wrong-type 1:7
