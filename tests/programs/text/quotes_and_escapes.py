print("it's", '"q"', "tab\tend", "back\\slash", "\x41\u0259")
print("two\nlines")

# expect: it's "q" tab	end back\slash Aə
# expect: two
# expect: lines
