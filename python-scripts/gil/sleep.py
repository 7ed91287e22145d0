"""I/O-bound: the talk's wait. size: how many milliseconds."""
import sys
import time


def work(size):
    time.sleep(size / 1000.0)
    return size


if __name__ == '__main__':
    print(work(int(sys.argv[1])))
