import asyncio
import collections.abc
import unittest

import pytest
import rooms


def log_of(wanted):
    log = []
    return log, log.append


def test_send():
    total = rooms.running_total()
    assert iter(total) is total
    assert next(total) == 0
    assert total.send(3) == 3
    assert total.send(4) == 7
    with pytest.raises(StopIteration) as ended:
        next(total)
    assert ended.value.value == "total 7"
    with pytest.raises(StopIteration) as again:
        total.send(None)
    assert again.value.value is None


def test_send_too_early():
    with pytest.raises(TypeError, match="can't send non-None value to a just-started generator"):
        rooms.running_total().send(1)


def test_throw():
    total = rooms.running_total()
    next(total)
    assert total.throw(ValueError("four")) == -4
    assert total.throw(ValueError) == 0
    assert total.throw(UnicodeError("of the kind")) == -11
    error = OSError(2, "not his")
    with pytest.raises(OSError) as found:
        total.throw(error)
    assert found.value is error
    with pytest.raises(StopIteration):
        next(total)


def test_throw_translated():
    generator = rooms.letting_through()
    next(generator)
    with pytest.raises(rooms.Full, match="no room"):
        generator.throw(KeyError("key"))


def test_throw_own_error():
    generator = rooms.letting_through()
    next(generator)
    error = rooms.Full("mine")
    with pytest.raises(rooms.Full, match="mine"):
        generator.throw(error)


def test_close_and_loop():
    log, append = log_of("out")
    generator = rooms.careful(append)
    assert next(generator) == "in"
    generator.close()
    assert log == ["out"]
    assert list(generator) == []
    assert list(rooms.careful(append)) == ["in", "still in"]
    assert log == ["out", "out"]


def delegating(log):
    result = yield from rooms.running_total()
    log.append(result)


def test_delegation():
    log = []
    generator = delegating(log)
    assert [next(generator), generator.send(5)] == [0, 5]
    assert list(generator) == []
    assert log == ["total 5"]


def test_run():
    assert asyncio.run(rooms.greeting("Ann")) == "hello Ann"
    assert asyncio.run(rooms.later("Bob")) == "hello Bob"
    assert asyncio.run(rooms.both("a", "b")) == ["a", "b"]
    assert isinstance(rooms.later("Eve"), collections.abc.Coroutine)


def test_send_by_hand():
    coroutine = rooms.later("Ann")
    with pytest.raises(StopIteration) as ended:
        coroutine.send(None)
    assert ended.value.value == "hello Ann"
    with pytest.raises(RuntimeError, match="cannot reuse already awaited coroutine"):
        coroutine.send(None)


def test_nothing_in_between():
    """What doesn't wait lets nobody else run."""

    async def main():
        log = []
        asyncio.get_running_loop().call_soon(log.append, "other")
        assert await rooms.greeting("Ann") == "hello Ann"
        return list(log)

    assert asyncio.run(main()) == []


def test_interleaved():
    async def counting(append):
        for number in range(3):
            append("p" + str(number))
            await asyncio.sleep(0)

    async def main():
        log, append = log_of("")
        given = await asyncio.gather(
            rooms.steps(append, "a", 3), counting(append), rooms.steps(append, "b", 2)
        )
        return log, given

    log, given = asyncio.run(main())
    assert given == ["a", None, "b"]
    assert [entry for entry in log if entry[0] != "p"] == ["a0", "b0", "a1", "b1", "a2"]
    assert [log.index("a" + n) < log.index("p" + str(int(n) + 1)) for n in "01"] == [True, True]


def test_error():
    with pytest.raises(rooms.Full, match="cellar"):
        asyncio.run(rooms.refused("cellar"))


def test_timeout_in_the_port():
    with pytest.raises(TimeoutError):
        asyncio.run(rooms.hurried())


def test_timeout_of_the_test():
    async def main():
        async with asyncio.timeout(0.001):
            await rooms.slow("never", 3600)

    with pytest.raises(TimeoutError):
        asyncio.run(main())


def test_cancelled():
    async def main():
        log, append = log_of("")
        task = asyncio.create_task(rooms.stubborn(append))
        lost = asyncio.create_task(rooms.slow("lost", 3600))
        await asyncio.sleep(0)
        task.cancel("please")
        lost.cancel()
        with pytest.raises(asyncio.CancelledError):
            await lost
        return await task, lost.cancelled(), log

    assert asyncio.run(main()) == ("stayed", True, ["asked please"])


def test_async_generator():
    async def main():
        log, append = log_of("")
        seen = [number async for number in rooms.ticks(3, append)]
        ticks = rooms.ticks(3, append)
        assert await anext(ticks) == 0
        assert await ticks.asend("got") == 1
        assert await ticks.athrow(KeyError("k")) == "caught"
        with pytest.raises(StopAsyncIteration):
            await anext(ticks)
        other = rooms.ticks(3, append)
        await anext(other)
        await other.aclose()
        return seen, log

    assert asyncio.run(main()) == ([0, 1, 2], ["closed", "got", "closed", "closed"])


class RoomTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.room = rooms.Room(2)

    async def test_enter(self):
        self.assertEqual(await self.room.enter("Ann"), 1)
        self.assertEqual(await self.room.enter("Bob"), 2)
        with self.assertRaises(rooms.Full):
            await self.room.enter("Eve")

    async def test_with(self):
        async with self.room as room:
            self.assertIs(room, self.room)
            self.assertEqual(room.inside, ["host"])
            await room.enter("Ann")
            await room.enter("Eve")
        self.assertEqual(self.room.inside, ["Ann"])

    async def test_error_goes_on(self):
        with self.assertRaisesRegex(LookupError, "mine"):
            async with self.room:
                raise LookupError("mine")
