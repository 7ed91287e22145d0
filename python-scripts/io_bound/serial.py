import time
from main_example import MAX_WORKERS, io_expensive

start_time = time.time()
for i in range(MAX_WORKERS):
    io_expensive(i)
end_time = time.time()

print("\n✓ Serial time=", end_time - start_time)
