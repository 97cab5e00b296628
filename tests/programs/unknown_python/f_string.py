x = 1
print(f"{x}")
print(r"a", b"b")

# diagnostic: source.no-f-string 2:7
# diagnostic: source.no-text-prefix 3:7
