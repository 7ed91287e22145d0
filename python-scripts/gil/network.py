"""I/O-bound, network transfer: downloads from a server on this machine, over TCP.

size: how many blocks of 16 KiB. The server rests 1 ms after each block, as a connection of
16 MB/s would make it.
"""
import socket
import sys
import threading
import time
import zlib

from pattern import pattern

BLOCK = 16 * 1024
REST_SECONDS = 0.001


def send(server, blocks):
    connection, _ = server.accept()
    data = pattern(BLOCK)
    for _ in range(blocks):
        connection.sendall(data)
        time.sleep(REST_SECONDS)
    connection.close()


def download(address):
    checksum = 0
    connection = socket.create_connection(address)
    data = connection.recv(BLOCK)
    while data:
        checksum = zlib.crc32(data, checksum)
        data = connection.recv(BLOCK)
    connection.close()
    return checksum & 0xFFFFFFFF


def work(size):
    server = socket.socket()
    server.bind(('127.0.0.1', 0))
    server.listen(1)
    thread = threading.Thread(target=send, args=(server, size))
    thread.start()
    checksum = download(server.getsockname())
    thread.join()
    server.close()
    return checksum


if __name__ == '__main__':
    print(work(int(sys.argv[1])))
