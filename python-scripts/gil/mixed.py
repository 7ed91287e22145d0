"""Half computing, half waiting. size: how many rounds of 50,000 counts and 5 ms."""
import sys
import time

from countdown import work as count

COUNTS = 50000
REST_SECONDS = 0.005


def work(size):
    counted = 0
    for _ in range(size):
        counted += count(COUNTS)
        time.sleep(REST_SECONDS)
    return counted


if __name__ == '__main__':
    print(work(int(sys.argv[1])))
