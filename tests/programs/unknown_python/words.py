import math
from quest import forward
class A:
    pass
try:
    x = 1
except:
    x = 2
finally:
    pass
with open("a") as f:
    pass
f = lambda x: x
del x
global x
assert x
raise x
async def g():
    await x
    yield 3
nonlocal z

# diagnostic: source.no-word 1:1
# diagnostic: source.no-word 2:1
# diagnostic: source.no-word 3:1
# diagnostic: source.no-word 5:1
# diagnostic: source.no-word 7:1
# diagnostic: source.no-word 9:1
# diagnostic: source.no-word 11:1
# diagnostic: source.no-word 13:5
# diagnostic: source.no-word 14:1
# diagnostic: source.no-word 15:1
# diagnostic: source.no-word 16:1
# diagnostic: source.no-word 17:1
# diagnostic: source.no-word 18:1
# diagnostic: source.no-word 19:5
# diagnostic: source.no-word 20:5
# diagnostic: source.no-word 21:1
