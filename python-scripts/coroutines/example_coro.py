def example_coro():
    print("→ Execution started")
    x = yield
    print(f"→ Received value: {x}")


def main():
    coro = example_coro()
    print("⇒ Preparing the coroutine ... ")
    next(coro)
    print("⇒ sending a value to coroutine: ")
    coro.send(42)
