"""Says what it was called with."""

import sys


def echo(words):
    for number, word in enumerate(words, 1):
        print(number, repr(word))


echo(sys.argv[1:])
