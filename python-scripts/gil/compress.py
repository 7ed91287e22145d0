"""CPU-bound in C code that lets the GIL go: zlib. size: how many blocks of 256 KiB."""
import sys
import zlib

from pattern import pattern

# Hexadecimal digits: half of each byte is news, so there is something to find and to save.
BLOCK = b''.join(b'%02x' % value for value in bytearray(pattern(128 * 1024)))


def work(size):
    """Returns the CRC-32 of what was compressed and is whole again."""
    checksum = 0
    for _ in range(size):
        packed = zlib.compress(BLOCK, 6)
        checksum = zlib.crc32(zlib.decompress(packed), checksum)
    return checksum & 0xFFFFFFFF


if __name__ == '__main__':
    print(work(int(sys.argv[1])))
