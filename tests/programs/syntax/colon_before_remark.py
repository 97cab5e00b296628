while True  # round
    break

# diagnostic: source.colon 1:11
