"""Reads in every way that a text stream has."""

import sys

print("hello", input("name? "))
print(repr(sys.stdin.readline()))
for line in sys.stdin:
    print(repr(line))
    if line.startswith("-"):
        break
print(repr(sys.stdin.read()))
input("more? ")
