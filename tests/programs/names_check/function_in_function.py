def f():
    def g():
        pass

# diagnostic: check.define-inside 2:5
