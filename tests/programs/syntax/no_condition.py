if:
    print(1)
while :
    print(2)

# diagnostic: source.no-condition 1:3
# diagnostic: source.no-condition 3:7
