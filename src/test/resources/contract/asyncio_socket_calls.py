"""Calls of sockets under a loop: Suites.java names the other half."""

import asyncio
import os
import re
import socket
import tempfile

HOST = "127.0.0.1"


def _bare(value):
    """Leaves out what differs from run to run: ports and the numbers of sockets."""
    text = re.sub(r" fd=\d+", "", str(value))
    text = re.sub(r"descriptor \d+", "descriptor", text)
    return re.sub(r"\b\d{4,5}\b", "PORT", text)


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


async def _sockets():
    """Returns two connected sockets that don't block."""
    loop = asyncio.get_running_loop()
    with socket.create_server((HOST, 0)) as listens:
        listens.setblocking(False)
        near = socket.socket()
        near.setblocking(False)
        accepts = asyncio.create_task(loop.sock_accept(listens))
        await loop.sock_connect(near, listens.getsockname())
        far, _ = await accepts
        return near, far


def calls_of_sockets_wait(t):
    async def main():
        loop = asyncio.get_running_loop()
        near, far = await _sockets()
        reads = asyncio.create_task(loop.sock_recv(far, 1024))
        await _turns()
        t.log(reads.done())
        await loop.sock_sendall(near, b"hello")
        t.log(await reads)
        await loop.sock_sendall(near, b"abcdef")
        t.log(await loop.sock_recv(far, 3))
        buffer = bytearray(10)
        t.log(await loop.sock_recv_into(far, buffer), bytes(buffer[:3]))
        into = asyncio.create_task(loop.sock_recv_into(far, buffer))
        await _turns()
        await loop.sock_sendall(near, b"xyz")
        t.log(await into, bytes(buffer[:3]))
        near.close()
        t.log(await loop.sock_recv(far, 1024), await loop.sock_recv_into(far, buffer))
        far.close()

    asyncio.run(main())


def calls_of_sockets_can_be_cancelled(t):
    async def main():
        loop = asyncio.get_running_loop()
        near, far = await _sockets()
        reads = asyncio.create_task(loop.sock_recv(far, 1024))
        await _turns()
        reads.cancel()
        await asyncio.wait([reads])
        t.log(reads.cancelled(), loop.remove_reader(far))
        await _told(t, "timeout", asyncio.wait_for(loop.sock_recv(far, 1), 0.01))
        await loop.sock_sendall(near, b"still there")
        t.log(await loop.sock_recv(far, 1024))
        with socket.create_server((HOST, 0)) as listens:
            listens.setblocking(False)
            accepts = asyncio.create_task(loop.sock_accept(listens))
            await _turns()
            accepts.cancel()
            await asyncio.wait([accepts])
            t.log(accepts.cancelled(), loop.remove_reader(listens))
        near.close()
        far.close()

    asyncio.run(main())


def much_data_goes_through_sockets(t):
    async def main():
        loop = asyncio.get_running_loop()
        near, far = await _sockets()
        size = 8 * 2**20
        sends = asyncio.create_task(loop.sock_sendall(near, b"x" * size))
        got = 0
        while got < size:
            data = await loop.sock_recv(far, 65536)
            got += len(data)
        await sends
        t.log(got, await loop.sock_sendall(near, b""))
        near.close()
        far.close()

    asyncio.run(main())


def sockets_have_errors(t):
    async def main():
        loop = asyncio.get_running_loop()
        with socket.create_server((HOST, 0)) as sock:
            address = sock.getsockname()
        with socket.socket() as sock:
            sock.setblocking(False)
            await _told(t, "connect", loop.sock_connect(sock, address))
        loop.set_debug(True)
        with socket.socket() as sock:
            await _told(t, "recv", loop.sock_recv(sock, 1))
            await _told(t, "sendall", loop.sock_sendall(sock, b"x"))
            await _told(t, "connect", loop.sock_connect(sock, address))
            await _told(t, "accept", loop.sock_accept(sock))

    asyncio.run(main())


def calls_of_sockets_carry_datagrams(t):
    async def main():
        loop = asyncio.get_running_loop()
        near = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        far = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        for sock in (near, far):
            sock.setblocking(False)
            sock.bind((HOST, 0))
        reads = asyncio.create_task(loop.sock_recvfrom(far, 1024))
        await _turns()
        t.log(await loop.sock_sendto(near, b"datagram", far.getsockname()))
        data, sender = await reads
        t.log(data, sender == near.getsockname())
        await loop.sock_sendto(near, b"datagram", far.getsockname())
        t.log((await loop.sock_recvfrom(far, 4))[0])
        near.close()
        far.close()

    asyncio.run(main())


def unix_sockets_carry_protocols(t):
    async def main(path):
        loop = asyncio.get_running_loop()
        made = []
        server = await loop.create_unix_server(lambda: made.append(_Side()) or made[-1], path)
        transport, near = await loop.create_unix_connection(_Side, path)
        transport.write(b"hello")
        while not made:
            await asyncio.sleep(0)
        await _received(made[0], 5)
        t.log(made[0].data)
        await _ends(server, near, made[0])
        server = await loop.create_unix_server(_Side, path)
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        sock.setblocking(False)
        await loop.sock_connect(sock, path)
        await loop.sock_sendall(sock, b"x")
        sock.close()
        await _turns(5)
        server.abort_clients()
        server.close()
        await server.wait_closed()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(main(os.path.join(folder, "s")))
