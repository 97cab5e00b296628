"""doc"""

# diagnostic: source.no-long-text 1:1
