"""I/O-bound, writing files: each goes to the disk for certain (fsync) and is read back.

size: how many files of 64 KiB, in a folder of their own that is deleted at the end.
"""
import os
import shutil
import sys
import tempfile
import zlib

from pattern import pattern

LENGTH = 64 * 1024


def write(path, data):
    with open(path, 'wb') as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())


def work(size):
    data = pattern(LENGTH)
    checksum = 0
    folder = tempfile.mkdtemp(prefix='parallax-files-')
    try:
        for number in range(size):
            path = os.path.join(folder, '%d.bin' % number)
            write(path, data)
            with open(path, 'rb') as written:
                checksum = zlib.crc32(written.read(), checksum)
    finally:
        shutil.rmtree(folder)
    return checksum & 0xFFFFFFFF


if __name__ == '__main__':
    print(work(int(sys.argv[1])))
