def gen_integer():
    print("Calling for fist time ... ")
    yield 1

    print("Calling for second time ... ")
    yield 2

    print("Calling for third time ... ")
    yield 3
