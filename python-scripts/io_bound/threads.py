import time
from concurrent import futures

from main_example import MAX_WORKERS, io_expensive

start_time = time.time()
with futures.ThreadPoolExecutor(MAX_WORKERS) as executor:
    executor.map(io_expensive, range(MAX_WORKERS))
end_time = time.time()

print("\n✓ Threads time=", end_time - start_time)
