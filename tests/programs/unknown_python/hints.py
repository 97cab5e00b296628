x: int = 3
def f(a: int):
    pass
def g() -> int:
    pass

# diagnostic: source.no-hint 1:2
# diagnostic: source.no-hint 2:8
# diagnostic: source.no-hint 4:9
