for _ in range(2.5):
    print(1)

# diagnostic: run.needs-whole 1:1
