import time
from concurrent import futures

from main_example import MAX_WORKERS, io_expensive

start_time = time.time()
with futures.ProcessPoolExecutor() as executor:
    for _ in range(MAX_WORKERS):
        executor.submit(cpu_expensive)
end_time = time.time()

print("\n✓ Parallel time=", end_time - start_time)
