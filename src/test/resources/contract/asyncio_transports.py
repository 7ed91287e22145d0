"""Transports, protocols and calls of sockets: Suites.java names the other half."""

import asyncio
import re
import socket
import sys

HOST = "127.0.0.1"


def _bare(value):
    """Leaves out what differs from run to run: ports and the numbers of sockets."""
    text = re.sub(r" fd=\d+", "", str(value))
    text = re.sub(r"descriptor \d+", "descriptor", text)
    return re.sub(r"\b\d{4,5}\b", "PORT", text)


def _port(server):
    return server.sockets[0].getsockname()[1]


async def _turns(n=3):
    for _ in range(n):
        await asyncio.sleep(0)


async def _told(t, name, awaitable):
    try:
        t.log(name, repr(await awaitable))
    except Exception as e:
        t.log(name, _bare(t.error(e)))


class _Side(asyncio.Protocol):
    """Writes down what it is told."""

    def __init__(self, keeps_open=False):
        self.told = []
        self.data = b""
        self.keeps_open = keeps_open
        self.ended = asyncio.get_running_loop().create_future()
        self.made = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport
        self.told.append("made")
        self.made.set_result(None)

    def data_received(self, data):
        self.data += data

    def eof_received(self):
        self.told.append("eof")
        return self.keeps_open

    def pause_writing(self):
        self.told.append("pause")

    def resume_writing(self):
        self.told.append("resume")

    def connection_lost(self, error):
        self.told.append(f"lost {error!r}")
        self.ended.set_result(None)


async def _pair(near=_Side, far=_Side):
    """Returns a server and the protocols of both sides."""
    loop = asyncio.get_running_loop()
    made = []

    def factory():
        made.append(far())
        return made[-1]

    server = await loop.create_server(factory, HOST, 0)
    _, side = await loop.create_connection(near, HOST, _port(server))
    while not made:
        await asyncio.sleep(0)
    await made[0].made
    return server, side, made[0]


async def _received(side, size):
    while len(side.data) < size:
        await asyncio.sleep(0)


async def _ends(server, *sides):
    for side in sides:
        side.transport.close()
    for side in sides:
        await side.ended
    server.close()
    await server.wait_closed()


def protocols_are_told_of_their_transport(t):
    async def main():
        server, near, far = await _pair()
        near.transport.write(b"hello ")
        near.transport.write(b"")
        near.transport.writelines([b"wor", b"ld"])
        await _received(far, 11)
        t.log(far.data, near.transport.get_protocol() is near)
        near.transport.close()
        await far.ended
        t.log(near.told, far.told, near.transport.is_closing())
        await _ends(server, near)

    asyncio.run(main())


def an_end_may_leave_the_other_direction_open(t):
    async def main():
        server, near, far = await _pair(far=lambda: _Side(keeps_open=True))
        near.transport.write_eof()
        near.transport.write_eof()
        while "eof" not in far.told:
            await asyncio.sleep(0)
        t.log(far.transport.is_closing())
        far.transport.write(b"still here")
        await _received(near, 10)
        t.log(near.data)
        await _ends(server, far, near)
        t.log(near.told, far.told)

    asyncio.run(main())


def reading_can_be_paused(t):
    async def main():
        server, near, far = await _pair()
        far.transport.pause_reading()
        far.transport.pause_reading()
        t.log(far.transport.is_reading())
        near.transport.write(b"data")
        await _turns(5)
        t.log(far.data)
        far.transport.resume_reading()
        far.transport.resume_reading()
        await _received(far, 4)
        t.log(far.data, far.transport.is_reading())
        far.transport.close()
        far.transport.resume_reading()
        t.log(far.transport.is_reading())
        await _ends(server, near, far)

    asyncio.run(main())


def writing_has_limits(t):
    async def main():
        server, near, far = await _pair()
        transport = near.transport
        t.log(transport.get_write_buffer_limits())
        for high, low in ((None, None), (100, None), (None, 100), (256, 128), (0, None)):
            transport.set_write_buffer_limits(high, low)
            t.log(transport.get_write_buffer_limits())
        t.tell(lambda: transport.set_write_buffer_limits(0, 1))
        t.tell(lambda: transport.set_write_buffer_limits(1, -1))
        transport.set_write_buffer_limits(1000, 10)
        far.transport.pause_reading()
        size = 16 * 2**20
        transport.write(bytes(size))
        t.log(near.told, transport.get_write_buffer_size() > 0)
        transport.set_write_buffer_limits()
        far.transport.resume_reading()
        await _received(far, size)
        while "resume" not in near.told:
            await asyncio.sleep(0)
        t.log(near.told, transport.get_write_buffer_size())
        await _ends(server, near, far)

    asyncio.run(main())


def aborting_loses_what_was_not_sent(t):
    async def main():
        server, near, far = await _pair()
        far.transport.pause_reading()
        near.transport.write(bytes(16 * 2**20))
        near.transport.abort()
        near.transport.abort()
        t.log(near.transport.is_closing(), near.transport.get_write_buffer_size())
        await near.ended
        far.transport.resume_reading()
        await far.ended
        t.log(near.told, len(far.data) < 16 * 2**20)
        server.close()

    asyncio.run(main())


def writes_to_a_lost_connection_are_dropped(t):
    async def main():
        server, near, far = await _pair()
        near.transport.abort()
        for _ in range(10):
            near.transport.write(b"lost")
        await near.ended
        await far.ended
        t.log(near.told, far.data)
        server.close()

    asyncio.run(main())


def protocols_that_fail_lose_their_connection(t):
    class Fails(_Side):
        def data_received(self, data):
            raise ValueError("data")

    class FailsAtEnd(_Side):
        def eof_received(self):
            raise ValueError("end")

    async def main():
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(
            lambda loop, told: t.log(
                told["message"], t.error(told["exception"]), sorted(told)
            )
        )
        for protocol in (Fails, FailsAtEnd):
            server, near, far = await _pair(far=protocol)
            near.transport.write(b"x")
            near.transport.write_eof()
            await far.ended
            t.log(far.told)
            await _ends(server, near)

    asyncio.run(main())


def protocols_can_take_turns(t):
    async def main():
        server, near, far = await _pair()
        other = _Side()
        other.transport = far.transport
        far.transport.set_protocol(other)
        near.transport.write(b"for the other")
        await _received(other, 13)
        t.log(far.data, other.data, far.transport.get_protocol() is other)
        near.transport.close()
        await other.ended
        t.log(far.told, other.told)
        await _ends(server, near)

    asyncio.run(main())


class _Buffered(asyncio.BufferedProtocol):
    def __init__(self, size):
        self.buffer = bytearray(size)
        self.data = b""
        self.told = []
        self.ended = asyncio.get_running_loop().create_future()
        self.made = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport
        self.made.set_result(None)

    def get_buffer(self, sizehint):
        return self.buffer

    def buffer_updated(self, count):
        self.data += self.buffer[:count]

    def eof_received(self):
        self.told.append("eof")

    def connection_lost(self, error):
        self.told.append(f"lost {error!r}")
        self.ended.set_result(None)


def buffered_protocols_bring_their_buffer(t):
    async def main():
        server, near, far = await _pair(far=lambda: _Buffered(100))
        near.transport.write(b"12345678+" * 1024)
        await _received(far, 9216)
        t.log(far.data == b"12345678+" * 1024)
        near.transport.close()
        await far.ended
        t.log(far.told)
        server.close()
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(
            lambda loop, told: t.log(told["message"], t.error(told["exception"]))
        )
        server, near, far = await _pair(far=lambda: _Buffered(0))
        near.transport.write(b"x")
        await far.ended
        t.log(far.told)
        server.close()

    asyncio.run(main())


def protocols_do_nothing_by_default(t):
    for protocol in (asyncio.Protocol(), asyncio.DatagramProtocol()):
        t.log(protocol.connection_made(None), protocol.connection_lost(None))
        t.log(protocol.pause_writing(), protocol.resume_writing())
    t.log(asyncio.Protocol().data_received(b""), bool(asyncio.Protocol().eof_received()))
    t.log(asyncio.DatagramProtocol().datagram_received(b"", None))
    t.log(asyncio.DatagramProtocol().error_received(OSError("x")))


def sockets_of_ones_own_are_taken(t):
    async def main():
        loop = asyncio.get_running_loop()
        listens = socket.create_server((HOST, 0))
        port = listens.getsockname()[1]
        server = await loop.create_server(_Side, sock=listens)
        t.log(len(server.sockets), _port(server) == port)
        sock = socket.socket()
        sock.setblocking(False)
        await loop.sock_connect(sock, (HOST, port))
        transport, side = await loop.create_connection(_Side, sock=sock)
        t.log(side.transport is transport, transport.get_extra_info("peername")[1] == port)
        await _told(t, "used", loop.sock_recv(sock, 1))
        await _ends(server, side)

    asyncio.run(main())


def accepted_sockets_get_transports(t):
    async def main():
        loop = asyncio.get_running_loop()
        listens = socket.create_server((HOST, 0))
        listens.setblocking(False)
        port = listens.getsockname()[1]
        accepts = asyncio.create_task(loop.sock_accept(listens))
        _, near = await loop.create_connection(_Side, HOST, port)
        conn, address = await accepts
        t.log(address == near.transport.get_extra_info("sockname"))
        _, far = await loop.connect_accepted_socket(_Side, conn)
        near.transport.write(b"accepted")
        await _received(far, 8)
        t.log(far.data)
        near.transport.close()
        await far.ended
        await near.ended
        listens.close()

    asyncio.run(main())


def servers_may_have_many_addresses(t):
    async def main():
        loop = asyncio.get_running_loop()
        server = await loop.create_server(_Side, [HOST, "127.0.0.2"], 0)
        t.log(len(server.sockets))
        server.close()
        twice = await loop.create_server(_Side, [HOST, HOST], 0)
        t.log(len(twice.sockets))
        twice.close()
        first = await loop.create_server(_Side, HOST, 0, reuse_port=True)
        second = await loop.create_server(_Side, HOST, _port(first), reuse_port=True)
        t.log(_port(first) == _port(second))
        first.close()
        second.close()

    asyncio.run(main())


def a_client_may_choose_its_address(t):
    async def main():
        loop = asyncio.get_running_loop()
        server = await loop.create_server(_Side, HOST, 0)
        port = _port(server)
        with socket.socket() as free:
            free.bind((HOST, 0))
            mine = free.getsockname()[1]
        transport, side = await loop.create_connection(
            _Side, HOST, port, local_addr=(HOST, mine)
        )
        t.log(transport.get_extra_info("sockname")[1] == mine)
        connects = loop.create_connection(_Side, HOST, port, local_addr=(HOST, port))
        await _told(t, "taken", connects)
        await _ends(server, side)

    asyncio.run(main())


def _lost_on_graalpy(t):
    """GraalPy's loop waits forever for a datagram of a connected socket."""
    if sys.implementation.name == "graalpy":
        t.log("lost on GraalPy")
        return True
    return False


class _Datagrams(asyncio.DatagramProtocol):
    def __init__(self):
        self.got = asyncio.Queue()
        self.ended = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, address):
        self.got.put_nowait((data, address))

    def error_received(self, error):
        self.got.put_nowait((error, None))

    def connection_lost(self, error):
        self.ended.set_result(error)


def datagrams_come_and_go(t):
    if _lost_on_graalpy(t):
        return

    async def main():
        loop = asyncio.get_running_loop()
        _, server = await loop.create_datagram_endpoint(_Datagrams, (HOST, 0))
        address = server.transport.get_extra_info("sockname")
        transport, client = await loop.create_datagram_endpoint(_Datagrams, remote_addr=address)
        t.log(transport.get_extra_info("peername") == address)
        transport.sendto(b"hello")
        data, sender = await server.got.get()
        t.log(data, sender == transport.get_extra_info("sockname"))
        server.transport.sendto(b"", sender)
        t.log((await client.got.get())[0])
        server.transport.sendto(b"answer", sender)
        t.log((await client.got.get())[0])
        transport.sendto(b"same", address)
        t.log((await server.got.get())[0], transport.get_write_buffer_size())
        try:
            transport.sendto(b"other", (HOST, 1))
        except ValueError as e:
            t.log(_bare(e))
        transport.close()
        t.log(transport.is_closing(), await client.ended)
        server.transport.abort()
        t.log(await server.ended)

    asyncio.run(main())


def datagrams_may_find_nobody(t):
    if _lost_on_graalpy(t):
        return

    async def main():
        loop = asyncio.get_running_loop()
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as free:
            free.bind((HOST, 0))
            address = free.getsockname()
        _, client = await loop.create_datagram_endpoint(_Datagrams, remote_addr=address)
        client.transport.sendto(b"anybody?")
        error, _ = await client.got.get()
        t.log(t.error(error))
        client.transport.close()
        await client.ended
        await _told(t, "nothing", loop.create_datagram_endpoint(_Datagrams))

    asyncio.run(main())
