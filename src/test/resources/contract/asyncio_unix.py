"""Streams over Unix sockets; the Java side is AsyncioUnixCases."""

import asyncio
import os
import tempfile


async def _told(t, name, awaitable):
    try:
        t.log(name, repr(await awaitable))
    except Exception as e:
        t.log(name, t.error(e))


async def _turns(n=3):
    for _ in range(n):
        await asyncio.sleep(0)


async def _echo(reader, writer):
    while line := await reader.readline():
        writer.write(line)
        await writer.drain()
    await _end(writer)


async def _end(writer):
    writer.close()
    await writer.wait_closed()


def _in_folder(main):
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(main(os.path.join(folder, "s")))


def unix_sockets_carry_streams(t):
    async def main(path):
        server = await asyncio.start_unix_server(_echo, path)
        t.log(os.path.exists(path), server.sockets[0].getsockname() == path)
        reader, writer = await asyncio.open_unix_connection(path)
        writer.write(b"hello\n")
        t.log(repr(await reader.readline()))
        t.log(writer.get_extra_info("peername") == path)
        t.log(repr(writer.get_extra_info("sockname")))
        await _end(writer)
        server.close()
        t.log(os.path.exists(path))
        await server.wait_closed()

    _in_folder(main)


def unix_sockets_have_errors_of_their_own(t):
    async def main(path):
        await _told(t, "missing", asyncio.open_unix_connection(path))
        with open(path, "w"):
            pass
        try:
            await asyncio.start_unix_server(_echo, path)
        except OSError as e:
            t.log(str(e).replace(path, "PATH"))
        await _told(t, "no socket", asyncio.open_unix_connection(path))

    _in_folder(main)


def a_stale_unix_socket_is_replaced(t):
    async def main(path):
        first = await asyncio.start_unix_server(_echo, path)
        second = await asyncio.start_unix_server(_echo, path)
        first.close()
        t.log(os.path.exists(path))
        reader, writer = await asyncio.open_unix_connection(path)
        writer.write(b"second\n")
        t.log(repr(await reader.readline()))
        await _end(writer)
        os.remove(path)
        second.close()
        t.log(os.path.exists(path))

    _in_folder(main)


def a_unix_server_may_be_served_forever(t):
    async def main(path):
        server = await asyncio.start_unix_server(_echo, path, start_serving=False)
        t.log(server.is_serving())
        task = asyncio.create_task(server.serve_forever())
        await _turns()
        t.log(server.is_serving())
        task.cancel()
        await asyncio.wait([task])
        t.log(task.cancelled(), server.sockets, os.path.exists(path))

    _in_folder(main)
