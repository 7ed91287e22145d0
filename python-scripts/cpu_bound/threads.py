import time
from concurrent import futures

from main_example import MAX_WORKERS, cpu_expensive

start_time = time.time()
with futures.ThreadPoolExecutor(MAX_WORKERS) as executor:
    for _ in range(MAX_WORKERS):
        executor.submit(cpu_expensive)
end_time = time.time()

print("\n✓ Threads time=", end_time - start_time)
