"""CPU-bound in C code that lets the GIL go: SHA-256. size: how many MiB."""
import hashlib
import sys

from pattern import pattern

PIECE = pattern(64 * 1024)
MIB = PIECE * 16


def work(size):
    """Returns the first 32 bits of the digest."""
    digest = hashlib.sha256()
    for _ in range(size):
        digest.update(MIB)
    return int(digest.hexdigest()[:8], 16)


if __name__ == '__main__':
    print(work(int(sys.argv[1])))
