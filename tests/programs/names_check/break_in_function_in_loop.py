for _ in range(1):
    def f():
        break

# diagnostic: check.break-outside 3:9
