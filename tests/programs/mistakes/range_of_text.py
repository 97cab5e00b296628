print(range("a"))

# diagnostic: run.needs-whole 1:7
