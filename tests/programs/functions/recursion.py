def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)
print(fib(15))
def down(n):
    if n > 0:
        down(n - 1)
        print(n)
down(3)

# expect: 610
# expect: 1
# expect: 2
# expect: 3
