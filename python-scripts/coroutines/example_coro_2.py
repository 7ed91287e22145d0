def example_coro_2(start_num):
    print("→ Example started!")
    value = yield start_num

    print(f"→ Received: {value}")
    yield start_num + value


def example_2():
    coro = example_coro_2(20)

    initial_value = next(coro)
    print(f"⇒ Initial value: {initial_value}")

    v = coro.send(22)
    print(f"⇒ sum: {v}")

    next(coro)
