"""What a stream's reader gives: Suites.java names the other half."""

import asyncio


async def _told(t, name, awaitable):
    try:
        t.log(name, repr(await awaitable))
    except Exception as e:
        t.log(name, t.error(e))


async def _spawned(t, name, awaitable):
    task = asyncio.create_task(_told(t, name, awaitable))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return task


def _reader(*chunks, limit=2**16, eof=False):
    reader = asyncio.StreamReader(limit=limit, loop=asyncio.get_running_loop())
    for chunk in chunks:
        reader.feed_data(chunk)
    if eof:
        reader.feed_eof()
    return reader


def reads_take_what_is_there(t):
    async def main():
        r = _reader(b"line1\n", b"", b"line2\n", b"line3\n")
        t.log(r)
        await _told(t, "zero", r.read(0))
        await _told(t, "some", r.read(4))
        await _told(t, "line", r.readline())
        await _told(t, "seven", r.read(7))
        await _told(t, "many", r.read(1000))
        t.log(r, r.at_eof())
        r.feed_data(b"last")
        r.feed_eof()
        t.log(r, r.at_eof())
        await _told(t, "all", r.read())
        t.log(r, r.at_eof())
        await _told(t, "again", r.read())
        await _told(t, "some", r.read(3))
        await _told(t, "line", r.readline())
        t.tell(lambda: r.feed_data(b"late"))

    asyncio.run(main())


def reads_wait_for_what_comes(t):
    async def main():
        r = _reader()
        task = await _spawned(t, "read", r.read(30))
        t.log(str(r)[:36])
        r.feed_data(b"abc")
        r.feed_data(b"def")
        await task
        task = await _spawned(t, "all", r.read())
        r.feed_data(b"chunk1\n")
        await asyncio.sleep(0)
        r.feed_data(b"chunk2")
        r.feed_eof()
        await task
        r = _reader()
        task = await _spawned(t, "end", r.read(1024))
        r.feed_eof()
        await task

    asyncio.run(main())


def a_read_of_all_is_not_limited(t):
    async def main():
        r = _reader(b"0123456789", limit=3, eof=True)
        t.log(r)
        await _told(t, "all", r.read())
        r = _reader(b"chunk", limit=3)
        await _told(t, "some", r.read(5))
        r = _reader(b"chunk", limit=3)
        await _told(t, "exactly", r.readexactly(5))

    asyncio.run(main())


def lines_end_with_a_newline_or_at_the_end(t):
    async def main():
        r = _reader(b"chunk1 ")
        task = await _spawned(t, "line", r.readline())
        r.feed_data(b"chunk2 ")
        r.feed_data(b"chunk3 ")
        r.feed_data(b"\n chunk4")
        await task
        r.feed_eof()
        await _told(t, "rest", r.readline())
        await _told(t, "end", r.readline())
        r = _reader(b"line1\n", b"li", b"ne2\nline3\n")
        for _ in range(3):
            await _told(t, "line", r.readline())

    asyncio.run(main())


def lines_have_a_limit(t):
    async def main():
        for chunks in (
            [b"li", b"ne1\nline2\n"],
            [b"li", b"ne1", b"li"],
            [b"123\n"],
            [b"1234\n"],
            [b"1234"],
        ):
            r = _reader(*chunks, limit=3)
            await _told(t, "line", r.readline())
            t.log(r)

    asyncio.run(main())


def lines_have_a_limit_while_they_come(t):
    async def main():
        for end in (b"chunk3\n", b"chunk3\nmore\n"):
            r = _reader(limit=7)
            task = await _spawned(t, "line", r.readline())
            r.feed_data(b"chunk1")
            r.feed_data(b"chunk2")
            r.feed_data(end)
            r.feed_eof()
            await task
            t.log(r)

    asyncio.run(main())


def lines_are_iterated_over(t):
    async def main():
        r = _reader(b"a\nb\n\n", b"c", eof=True)
        async for line in r:
            t.log(repr(line))
        await _told(t, "next", anext(r))

    asyncio.run(main())


def any_separator_can_be_read_up_to(t):
    async def main():
        r = _reader(b"lineAAA")
        await _told(t, "until", r.readuntil(b"AAA"))
        r.feed_data(b"lineAAAxxx")
        await _told(t, "until", r.readuntil(b"AAA"))
        t.log(r)
        for chunks in (
            [b"QWEaa", b"XYaa", b"a"],
            [b"QWEaa", b"XYa", b"aa"],
            [b"aaa"],
            [b"Xaaa"],
            [b"XXX", b"a", b"a", b"a"],
        ):
            r = _reader(*chunks)
            await _told(t, "until", r.readuntil(b"aaa"))
            r = _reader()
            task = await _spawned(t, "until", r.readuntil(b"aaa"))
            for chunk in chunks:
                r.feed_data(chunk)
                await asyncio.sleep(0)
            await task
        r = _reader(b"one\ntwo")
        await _told(t, "newline", r.readuntil())
        r = _reader(b"some data\r\n")
        await _told(t, "two bytes", r.readuntil(b"\r\n"))

    asyncio.run(main())


def the_separator_that_ends_first_counts(t):
    async def main():
        r = _reader(b"line 1\nline 2\r")
        await _told(t, "until", r.readuntil((b"\r", b"\n")))
        await _told(t, "until", r.readuntil((b"\r", b"\n")))
        r = _reader(b"ABCDEFG")
        await _told(t, "until", r.readuntil((b"DEF", b"BCDE")))
        t.log(r)
        r = _reader(b"data")
        task = await _spawned(t, "until", r.readuntil((b"A", b"long sep")))
        r.feed_data(b"Z")
        await asyncio.sleep(0)
        r.feed_data(b"Aaaa")
        await task
        t.log(r)

    asyncio.run(main())


def separators_must_be_something(t):
    async def main():
        r = _reader(b"data")
        await _told(t, "empty", r.readuntil(b""))
        await _told(t, "one empty", r.readuntil((b"", b"a")))
        await _told(t, "none", r.readuntil(()))
        t.log(r)

    asyncio.run(main())


async def _overrun(t, awaitable):
    try:
        t.log(repr(await awaitable))
    except asyncio.LimitOverrunError as e:
        t.log(e, e.consumed)


def what_has_no_separator_within_the_limit_stays(t):
    async def main():
        r = _reader(b"some dataAA", limit=3)
        await _overrun(t, r.readuntil(b"AAA"))
        t.log(r)
        r.feed_data(b"A")
        await _overrun(t, r.readuntil(b"AAA"))
        t.log(r)
        await _told(t, "rest", r.readexactly(12))
        r = _reader(b"some dataA", limit=3)
        await _overrun(t, r.readuntil((b"A", b"ome dataA")))
        t.log(r)

    asyncio.run(main())


async def _incomplete(t, awaitable):
    try:
        t.log(repr(await awaitable))
    except asyncio.IncompleteReadError as e:
        t.log(e, repr(e.partial), e.expected)


def the_end_may_come_too_soon(t):
    async def main():
        r = _reader(b"some dataAA", eof=True)
        await _incomplete(t, r.readuntil(b"AAA"))
        t.log(r)
        r = _reader()
        task = asyncio.create_task(_incomplete(t, r.readexactly(36)))
        await asyncio.sleep(0)
        r.feed_data(b"line1\nline2\nline3\n")
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        r.feed_eof()
        await task
        t.log(r)
        t.log(isinstance(asyncio.IncompleteReadError(b"", None), EOFError))
        t.log(isinstance(asyncio.LimitOverrunError("", 1), ValueError))

    asyncio.run(main())


def exactly_so_many_bytes(t):
    async def main():
        r = _reader(b"0123456789")
        await _told(t, "zero", r.readexactly(0))
        await _told(t, "less", r.readexactly(-1))
        await _told(t, "four", r.readexactly(4))
        task = await _spawned(t, "eight", r.readexactly(8))
        r.feed_data(b"ab")
        r.feed_data(b"cd")
        await task
        t.log(r)
        await _told(t, "rest", r.readexactly(2))
        t.log(r)

    asyncio.run(main())


def an_exception_reaches_all_who_read(t):
    async def main():
        r = _reader(b"line\n")
        t.log(r.exception())
        r.set_exception(ValueError("x"))
        t.log(repr(r.exception()), r)
        await _told(t, "read", r.read(2))
        await _told(t, "all", r.read())
        await _told(t, "line", r.readline())
        await _told(t, "exactly", r.readexactly(2))
        await _told(t, "until", r.readuntil(b"e"))
        r = _reader()
        task = await _spawned(t, "waiting", r.readline())
        r.set_exception(ZeroDivisionError("y"))
        await task

    asyncio.run(main())


def one_coroutine_waits_at_a_time(t):
    async def main():
        for name in ("read", "readline", "readexactly"):
            r = _reader()
            first = await _spawned(t, "first", r.read(5))
            call = {"read": lambda: r.read(1), "readline": r.readline}
            await _told(t, name, call.get(name, lambda: r.readexactly(1))())
            r.feed_data(b"x")
            await first

    asyncio.run(main())


def a_cancelled_read_takes_nothing(t):
    async def main():
        r = _reader(b"begun ")
        task = asyncio.create_task(r.readline())
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        t.log(task.cancelled(), r)
        r.set_exception(RuntimeError("message"))
        r = _reader(b"begun ")
        await _told(t, "timeout", asyncio.wait_for(r.readline(), 0.01))
        r.feed_data(b"ended\n")
        await _told(t, "line", r.readline())

    asyncio.run(main())


def limits_are_positive(t):
    async def main():
        t.tell(lambda: _reader(limit=0))
        t.tell(lambda: _reader(limit=-1))
        t.log(_reader(limit=123))

    asyncio.run(main())


def readers_belong_to_a_loop(t):
    def text(make):
        try:
            make()
        except RuntimeError as e:
            return str(e)[:30]

    t.log(text(asyncio.StreamReader))
    t.log(text(lambda: asyncio.StreamReaderProtocol(None)))

    async def main():
        t.log(asyncio.StreamReader())
        protocol = asyncio.StreamReaderProtocol(asyncio.StreamReader())
        t.log(protocol._loop is asyncio.get_running_loop())

    asyncio.run(main())
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    t.log(asyncio.StreamReader())
    t.log(asyncio.StreamReaderProtocol(asyncio.StreamReader())._loop is loop)
    asyncio.set_event_loop(None)
    loop.close()


class _Transport(asyncio.Transport):
    def __init__(self, t, fails=False):
        super().__init__({"name": "value"})
        self.t = t
        self.fails = fails

    def pause_reading(self):
        if self.fails:
            self.t.log("cannot pause")
            raise NotImplementedError
        self.t.log("pauses")

    def resume_reading(self):
        self.t.log("resumes")

    def __repr__(self):
        return "<Transport>"


def too_much_unread_pauses_the_transport(t):
    async def main():
        r = _reader(limit=4)
        r.set_transport(_Transport(t))
        t.tell(lambda: r.set_transport(_Transport(t)))
        r.feed_data(b"12345678")
        t.log(r)
        r.feed_data(b"9")
        r.feed_data(b"0")
        t.log(r)
        await _told(t, "read", r.read(5))
        t.log(r)
        await _told(t, "read", r.read(1))
        t.log(r)
        r.feed_data(b"abcdefghi")
        task = await _spawned(t, "exactly", r.readexactly(14))
        t.log(r.at_eof())
        r.feed_data(b"x")
        await task

    asyncio.run(main())


def a_transport_that_cannot_pause_is_asked_once(t):
    async def main():
        r = _reader(limit=1)
        r.set_transport(_Transport(t, fails=True))
        r.feed_data(b"123")
        r.feed_data(b"456")
        t.log(r)
        await _told(t, "read", r.read(6))

    asyncio.run(main())
