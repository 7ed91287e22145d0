import multiprocessing
import os
import threading
import time

MAX_WORKERS = 4

def cpu_expensive():
    """ Do some computations """
    print("PID: {}, Process Name: {}, Thread Name: {}".format(
        os.getpid(),
        multiprocessing.current_process().name,
        threading.current_thread().name)
    )
    x = 0
    while x < 10000000:
        x += 1
