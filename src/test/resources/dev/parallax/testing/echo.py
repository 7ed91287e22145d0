"""Says what it was called with."""

import sys

for number, argument in enumerate(sys.argv[1:], 1):
    print(number, repr(argument))
