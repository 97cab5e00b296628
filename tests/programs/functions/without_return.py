def hello():
    print("hello")
x = hello()
print(x)
def early(n):
    if n:
        return
    print("late")
print(early(1), early(0))

# expect: hello
# expect: None
# expect: late
# expect: None None
