t = "İlmə"
print(t[0], t[-1], t[1:], t[:2], t[::-1], t[5:], len(t))

# expect: İ ə lmə İl əmlİ  4
