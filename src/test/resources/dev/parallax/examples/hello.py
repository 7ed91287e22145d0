"""A script for the examples in the Javadoc."""
import time

started = time.perf_counter()
print("Hello, world")
print("took %d ms" % ((time.perf_counter() - started) * 1000))
