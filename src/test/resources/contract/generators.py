"""The generators of GeneratorContract in Python, driven by one command at a time."""

import sys

log = []


def echo():
    x = yield 1
    y = yield x
    return y


def catches():
    try:
        yield 1
    except ValueError as e:
        yield str(e)


def cleans_up():
    try:
        yield 1
    finally:
        log.append("finally")


def ignores_exit():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def raises_stop():
    raise StopIteration(3)
    yield


def resumes_itself():
    next(subject)
    yield


def delegates():
    r = yield from echo()
    yield ("inner returned", r)


def delegates_to_a_list():
    yield from [1, 2]


def delegates_and_cleans_up():
    try:
        yield from cleans_up()
    finally:
        log.append("outer")


subject = None


def command(text):
    """Does what ``text`` says and tells the value's repr, or the type and text of what was raised."""
    global subject
    verb, _, rest = text.partition(" ")
    if verb == "make":
        log.clear()
        subject = globals()[rest.lower()]()
        return "made"
    if verb == "log":
        return ",".join(log)
    try:
        return repr(_act(verb, rest))
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


def _act(verb, rest):
    if verb == "next":
        return next(subject)
    if verb == "send":
        return subject.send(eval(rest))
    if verb == "raise":
        return subject.throw(ValueError(rest))
    return subject.close()


def serve():
    """Answers the commands that come on standard input, a line each."""
    for line in sys.stdin:
        print(command(line.rstrip("\n")), flush=True)
