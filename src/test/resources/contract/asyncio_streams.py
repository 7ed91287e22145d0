"""Streams over real sockets: Suites.java names the other half."""

import asyncio
import gc
import re
import socket
import warnings

HOST = "127.0.0.1"


def _bare(value):
    """Leaves out what differs from run to run: ports and the numbers of sockets."""
    text = re.sub(r" fd=\d+", "", str(value))
    return re.sub(r"\b\d{4,5}\b", "PORT", text)


def _port(server):
    return server.sockets[0].getsockname()[1]


async def _told(t, name, awaitable):
    try:
        t.log(name, repr(await awaitable))
    except Exception as e:
        t.log(name, _bare(t.error(e)))


async def _turns(n=3):
    for _ in range(n):
        await asyncio.sleep(0)


async def _until(condition):
    while not condition():
        await asyncio.sleep(0)


async def _echo(reader, writer):
    while line := await reader.readline():
        writer.write(line)
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def _end(writer):
    writer.close()
    await writer.wait_closed()


async def _shut(server):
    server.close()
    await server.wait_closed()


class _Peer:
    """A server that takes one connection and leaves it to the case."""

    def __init__(self):
        self.streams = asyncio.get_running_loop().create_future()

    async def start(self, **options):
        def connected(reader, writer):
            self.streams.set_result((reader, writer))

        self.server = await asyncio.start_server(connected, HOST, 0, **options)
        return self

    async def connect(self, **options):
        """Returns reader and writer of the client, then of the server."""
        client = await asyncio.open_connection(HOST, _port(self.server), **options)
        return *client, *(await self.streams)


async def _pair(**options):
    return await (await _Peer().start()).connect(**options)


def a_line_comes_back(t):
    async def main():
        server = await asyncio.start_server(_echo, HOST, 0)
        reader, writer = await asyncio.open_connection(HOST, _port(server))
        for line in (b"hello\n", b"world\n"):
            writer.write(line)
            await writer.drain()
            t.log(repr(await reader.readline()))
        await _end(writer)
        t.log(writer.is_closing(), reader.at_eof())
        await _shut(server)

    asyncio.run(main())


def a_callback_may_serve(t):
    async def main():
        def connected(reader, writer):
            t.log("connected")
            asyncio.create_task(_echo(reader, writer))

        sock = socket.create_server((HOST, 0))
        port = sock.getsockname()[1]
        server = await asyncio.start_server(connected, sock=sock)
        reader, writer = await asyncio.open_connection(HOST, port)
        writer.write(b"hello\n")
        t.log(repr(await reader.readline()))
        await _end(writer)
        await _shut(server)

    asyncio.run(main())


def many_clients_at_once(t):
    async def client(port, i):
        reader, writer = await asyncio.open_connection("localhost", port)
        writer.writelines([b"client ", b"%d" % i, b"\n"])
        line = await reader.readline()
        await _end(writer)
        return line

    async def main():
        server = await asyncio.start_server(_echo, HOST, 0)
        lines = await asyncio.gather(*(client(_port(server), i) for i in range(20)))
        t.log(lines)
        await _shut(server)

    asyncio.run(main())


def what_is_known_of_a_connection(t):
    async def main():
        reader, writer, s_reader, s_writer = await _pair()
        for name in ("sockname", "peername", "sslcontext", "unknown"):
            t.log(name, _bare(writer.get_extra_info(name)))
        t.log(writer.get_extra_info("sockname") == s_writer.get_extra_info("peername"))
        t.log(writer.get_extra_info("peername") == s_writer.get_extra_info("sockname"))
        t.log(writer.get_extra_info("unknown", "other"))
        t.log(type(writer.get_extra_info("socket")).__name__)
        t.log(_bare(writer))
        t.log(_bare(reader))
        t.log(_bare(writer.transport))
        t.log(writer.can_write_eof(), writer.transport.is_reading())
        writer.close()
        t.log(_bare(writer))
        await writer.wait_closed()
        t.log(_bare(writer.transport))
        await _end(s_writer)

    asyncio.run(main())


def nobody_listens(t):
    async def main():
        with socket.create_server((HOST, 0)) as sock:
            port = sock.getsockname()[1]
        await _told(t, "refused", asyncio.open_connection(HOST, port))
        try:
            await asyncio.open_connection(HOST, port, all_errors=True)
        except ExceptionGroup as e:
            t.log(e, _bare([t.error(one) for one in e.exceptions]))
        try:
            await asyncio.open_connection(HOST, port)
        except OSError as e:
            t.log(e.errno)

    asyncio.run(main())


def an_address_that_is_taken(t):
    async def main():
        server = await asyncio.start_server(_echo, HOST, 0)
        await _told(t, "taken", asyncio.start_server(_echo, HOST, _port(server)))
        await _shut(server)

    asyncio.run(main())


def the_other_side_ends(t):
    async def main():
        reader, writer, s_reader, s_writer = await _pair()
        s_writer.write(b"all I have")
        await _end(s_writer)
        t.log(repr(await reader.read()), reader.at_eof())
        t.log(repr(await reader.read()), writer.is_closing())
        await _end(writer)

    asyncio.run(main())


def one_direction_may_end(t):
    async def main():
        reader, writer, s_reader, s_writer = await _pair()
        writer.write(b"question")
        writer.write_eof()
        t.tell(lambda: writer.write(b"more"))
        t.tell(lambda: writer.writelines([b"more"]))
        t.log(writer.is_closing())
        t.log(repr(await s_reader.read()), s_reader.at_eof())
        s_writer.write(b"answer")
        await _end(s_writer)
        t.log(repr(await reader.read()))
        await _end(writer)

    asyncio.run(main())


def closing_feeds_the_end(t):
    async def main():
        reader, writer, s_reader, s_writer = await _pair()
        writer.close()
        writer.close()
        t.log(writer.is_closing(), reader.at_eof())
        await writer.wait_closed()
        t.log(reader.at_eof(), repr(await reader.read()))
        await _end(s_writer)

    asyncio.run(main())


def unread_data_does_not_hinder_closing(t):
    async def main():
        reader, writer, s_reader, s_writer = await _pair()
        s_writer.write(b"line\nmore")
        t.log(repr(await reader.readline()))
        await _end(writer)
        t.log(repr(await reader.read()))
        await _end(s_writer)

    asyncio.run(main())


def a_closed_writer_cannot_be_drained(t):
    async def main():
        reader, writer, s_reader, s_writer = await _pair()
        writer.close()
        writer.write(b"data")
        await _told(t, "drain", writer.drain())
        await _told(t, "closed", writer.wait_closed())
        await _told(t, "drain", writer.drain())
        await _end(s_writer)

    asyncio.run(main())


def a_connection_is_reset(t):
    async def main():
        reader, writer, s_reader, s_writer = await _pair()
        s_writer.transport.pause_reading()
        writer.write(b"nobody reads this")
        await _turns(5)
        s_writer.transport.abort()
        await _told(t, "read", reader.read())
        await _told(t, "drain", writer.drain())
        await _told(t, "closed", writer.wait_closed())
        t.log(repr(reader.exception()), writer.is_closing())
        await _told(t, "the other", s_writer.wait_closed())

    asyncio.run(main())


def writing_on_and_on_fails_at_last(t):
    async def main():
        reader, writer, s_reader, s_writer = await _pair()
        await _end(s_writer)
        try:
            while True:
                writer.write(b"foo\n")
                await writer.drain()
        except (ConnectionResetError, BrokenPipeError):
            t.log("failed")
        t.log(writer.is_closing())

    asyncio.run(main())


def drain_waits_for_the_other_side(t):
    async def main():
        reader, writer, s_reader, s_writer = await _pair()
        s_writer.transport.pause_reading()
        transport = writer.transport
        t.log(transport.get_write_buffer_limits(), transport.get_write_buffer_size())
        await writer.drain()
        size = 16 * 2**20
        writer.write(bytes(size))
        t.log(transport.get_write_buffer_size() > 65536)
        drains = [asyncio.create_task(writer.drain()) for _ in range(3)]
        await _turns(5)
        t.log([task.done() for task in drains])
        cancelled = drains.pop()
        cancelled.cancel()
        await _told(t, "timeout", asyncio.wait_for(writer.drain(), 0.01))
        s_writer.transport.resume_reading()
        got = await s_reader.readexactly(size)
        t.log(len(got), sum(got))
        await asyncio.gather(*drains)
        t.log(cancelled.cancelled(), transport.get_write_buffer_size())
        await _end(writer)
        await _end(s_writer)

    asyncio.run(main())


def closing_sends_what_was_written(t):
    async def main():
        reader, writer, s_reader, s_writer = await _pair()
        s_writer.transport.pause_reading()
        size = 16 * 2**20
        writer.write(bytes(size))
        writer.close()
        t.log(writer.is_closing(), writer.transport.get_write_buffer_size() > 0)
        s_writer.transport.resume_reading()
        t.log(len(await s_reader.read()))
        await writer.wait_closed()
        await _end(s_writer)

    asyncio.run(main())


def a_lost_connection_ends_drains(t):
    async def main():
        reader, writer, s_reader, s_writer = await _pair()
        s_writer.transport.pause_reading()
        writer.write(bytes(16 * 2**20))
        drain = asyncio.create_task(writer.drain())
        await _turns()
        t.log(drain.done())
        writer.transport.abort()
        await _told(t, "drain", drain)
        await _told(t, "drain", writer.drain())
        await _told(t, "closed", writer.wait_closed())
        s_writer.transport.abort()

    asyncio.run(main())


def lines_are_iterated_over_a_socket(t):
    async def main():
        reader, writer, s_reader, s_writer = await _pair()
        s_writer.write(b"a\nb")
        s_writer.write(b"c\nd")
        await _end(s_writer)
        async for line in reader:
            t.log(repr(line))
        await _end(writer)

    asyncio.run(main())


def a_reader_that_is_full_pauses_the_transport(t):
    async def main():
        reader, writer, s_reader, s_writer = await _pair(limit=16)
        s_writer.write(bytes(range(40)))
        await _until(lambda: not writer.transport.is_reading())
        t.log(_bare(reader))
        t.log(repr(await reader.readexactly(30)))
        t.log(writer.transport.is_reading(), _bare(reader))
        await _end(writer)
        await _end(s_writer)

    asyncio.run(main())


def a_time_out_loses_nothing(t):
    async def main():
        reader, writer, s_reader, s_writer = await _pair()
        s_writer.write(b"beg")
        await _told(t, "line", asyncio.wait_for(reader.readline(), 0.01))
        try:
            async with asyncio.timeout(0.01):
                await reader.readexactly(10)
        except TimeoutError:
            t.log("timeout", _bare(reader)[:22])
        s_writer.write(b"un\n")
        await _told(t, "line", asyncio.wait_for(reader.readline(), 10))
        await _end(writer)
        await _end(s_writer)

    asyncio.run(main())


def waits_can_be_cancelled(t):
    async def main():
        reader, writer, s_reader, s_writer = await _pair()
        task = asyncio.create_task(reader.read(10))
        await _turns()
        task.cancel()
        await asyncio.wait([task])
        t.log(task.cancelled())
        s_writer.write(b"still there")
        t.log(repr(await reader.readexactly(11)))
        closes = asyncio.create_task(s_writer.wait_closed())
        await _turns()
        closes.cancel()
        await asyncio.wait([closes])
        t.log(closes.cancelled(), s_writer.is_closing())
        connects = asyncio.create_task(asyncio.open_connection(HOST, 1))
        connects.cancel()
        await asyncio.wait([connects])
        t.log(connects.cancelled())
        writer.close()
        s_writer.close()

    asyncio.run(main())


def servers_serve_until_they_are_closed(t):
    async def main():
        server = await asyncio.start_server(_echo, HOST, 0)
        t.log(server.is_serving(), len(server.sockets), _port(server) > 0)
        t.log(server.get_loop() is asyncio.get_running_loop())
        text = re.sub(r"TransportSocket.* laddr", "TransportSocket laddr", _bare(server))
        t.log(text)
        waits = asyncio.create_task(server.wait_closed())
        await _turns()
        t.log(waits.done())
        server.close()
        server.close()
        t.log(server.is_serving(), server.sockets, server)
        await waits
        await server.wait_closed()
        await _told(t, "forever", server.serve_forever())

    asyncio.run(main())


def a_server_waits_for_its_connections(t):
    async def main():
        peer = await _Peer().start()
        server = peer.server
        waits = [asyncio.create_task(server.wait_closed())]
        reader, writer, s_reader, s_writer = await peer.connect()
        waits.append(asyncio.create_task(server.wait_closed()))
        await _turns()
        server.close()
        waits.append(asyncio.create_task(server.wait_closed()))
        await _turns()
        t.log([task.done() for task in waits])
        writer.write(b"still served\n")
        t.log(repr(await s_reader.readline()))
        await _end(s_writer)
        await asyncio.gather(*waits)
        t.log([task.done() for task in waits])
        await _end(writer)

    asyncio.run(main())


def servers_close_their_clients(t):
    async def main():
        for close in ("close_clients", "abort_clients"):
            peer = await _Peer().start()
            server = peer.server
            reader, writer, s_reader, s_writer = await peer.connect()
            waits = asyncio.create_task(server.wait_closed())
            await _turns()
            server.close()
            t.log(close, waits.done(), s_writer.is_closing())
            getattr(server, close)()
            t.log(s_writer.is_closing())
            await _turns(2)
            t.log(waits.done(), repr(await reader.read()))
            await _end(writer)

    asyncio.run(main())


def serving_forever_ends_by_cancellation(t):
    async def main():
        server = await asyncio.start_server(_echo, HOST, 0, start_serving=False)
        t.log(server.is_serving())
        task = asyncio.create_task(server.serve_forever())
        await _turns()
        t.log(server.is_serving(), task.done())
        try:
            await server.serve_forever()
        except RuntimeError as e:
            t.log(str(e)[-48:])
        task.cancel()
        await asyncio.wait([task])
        t.log(task.cancelled(), server.is_serving(), server.sockets)
        await _told(t, "forever", server.serve_forever())

    asyncio.run(main())


def closing_ends_serving_forever(t):
    async def main():
        server = await asyncio.start_server(_echo, HOST, 0)
        task = asyncio.create_task(server.serve_forever())
        await _turns()
        server.close()
        await asyncio.wait([task])
        t.log(task.cancelled())

    asyncio.run(main())


def a_client_ends_the_server(t):
    async def main():
        async def serve(reader, writer):
            t.log(len(await reader.readline()))
            task.cancel()
            writer.write(b"1")
            await _end(writer)

        async def forever():
            async with server:
                t.log(server.is_serving())
                await server.start_serving()
                t.log(server.is_serving())
                await server.serve_forever()

        server = await asyncio.start_server(serve, HOST, 0, start_serving=False)
        port = _port(server)
        task = asyncio.create_task(forever())
        await _until(server.is_serving)
        reader, writer = await asyncio.open_connection(HOST, port)
        writer.write(b"1" * 5120 + b"\n")
        t.log(repr(await reader.read()))
        await _end(writer)
        await asyncio.wait([task])
        t.log(task.cancelled(), server.sockets, server.is_serving())

    asyncio.run(main())


def servers_are_context_managers(t):
    async def main():
        async with await asyncio.start_server(_echo, HOST, 0) as server:
            reader, writer = await asyncio.open_connection(HOST, _port(server))
            writer.write(b"x\n")
            t.log(repr(await reader.readline()))
            await _end(writer)
        t.log(server.is_serving(), server.sockets)

    asyncio.run(main())


def a_handler_that_fails_closes_its_connection(t):
    async def main():
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(
            lambda loop, told: t.log(
                told["message"], t.error(told["exception"]), "transport" in told
            )
        )

        async def fails(reader, writer):
            raise ValueError("test")

        async def cancelled(reader, writer):
            asyncio.current_task().cancel()
            await asyncio.sleep(0)

        for handler in (fails, cancelled):
            server = await asyncio.start_server(handler, HOST, 0)
            reader, writer = await asyncio.open_connection(HOST, _port(server))
            t.log(repr(await reader.read()))
            await _end(writer)
            await _shut(server)

        def at_once(reader, writer):
            raise ValueError("at once")

        server = await asyncio.start_server(at_once, HOST, 0)
        loop.set_exception_handler(lambda loop, told: t.log(t.error(told["exception"])))
        reader, writer = await asyncio.open_connection(HOST, _port(server))
        await _turns(5)
        writer.close()
        server.abort_clients()
        await _shut(server)

    asyncio.run(main())


def everything_works_in_debug_mode(t):
    async def main():
        server = await asyncio.start_server(_echo, HOST, 0)
        reader, writer = await asyncio.open_connection(HOST, _port(server))
        writer.write(b"hello\n")
        await writer.drain()
        t.log(repr(await reader.readline()))
        await _end(writer)
        await _shut(server)

    asyncio.run(main(), debug=True)


def what_is_left_open_is_warned_of(t):
    kept = []

    async def main():
        peer = await _Peer().start()
        kept.extend(await peer.connect())
        kept.append(peer.server)

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.run(main(), debug=True)
        kept.clear()
        gc.collect()
    texts = {_bare(w.message) for w in caught if w.category is ResourceWarning}
    t.log("unclosed transport <_SelectorSocketTransport>" in texts)


def a_closed_writer_is_not_warned_of(t):
    async def main():
        reader, writer, s_reader, s_writer = await _pair()
        await _end(writer)
        await _end(s_writer)

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.run(main(), debug=True)
    t.log([str(w.message) for w in caught if "transport" in str(w.message)])
