xs = [
    1,  # one
    2,
]
print(
    xs,
    len(xs)
)

# expect: [1, 2] 2
