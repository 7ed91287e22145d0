"""CPU-bound: the talk's loop, counting down. size: how many rounds."""
import sys


def work(size):
    n = size
    while n > 0:
        n -= 1
    return size - n


if __name__ == '__main__':
    print(work(int(sys.argv[1])))
