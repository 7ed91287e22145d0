"""Workers that report in the order they happen to end."""

import threading
import time


def work(number):
    print("worker %d done" % number)


started = time.perf_counter()
print("start")
threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("took %d us" % ((time.perf_counter() - started) * 1e6))
