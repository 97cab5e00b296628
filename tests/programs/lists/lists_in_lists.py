row = [0] * 2
grid = [row, row]
grid[0][1] = 5
print(grid)
grid[1] = [7]
grid[0].append(grid[1])
print(grid, row)

# expect: [[0, 5], [0, 5]]
# expect: [[0, 5, [7]], [7]] [0, 5, [7]]
