"""Bytes that look random and are the same everywhere, for the work that needs data."""


def pattern(length):
    """Returns the first bytes of a linear congruential generator that starts with 1."""
    x = 1
    data = bytearray(length)
    for i in range(length):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
        data[i] = (x >> 16) & 255
    return bytes(data)
