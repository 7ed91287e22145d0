"""I/O-bound, asking an HTTP API: a server on this machine answers in JSON.

size: how many requests, each on a connection of its own. The server takes 5 ms for an answer, as
one with a database would.
"""
import json
import sys
import threading
import time

try:
    from http.server import BaseHTTPRequestHandler, HTTPServer
    from urllib.request import ProxyHandler, build_opener
except ImportError:
    from BaseHTTPServer import BaseHTTPRequestHandler, HTTPServer
    from urllib2 import ProxyHandler, build_opener

ANSWER_SECONDS = 0.005


class Squares(BaseHTTPRequestHandler):
    """GET /squares/7 answers {"number": 7, "square": 49}."""

    def do_GET(self):
        number = int(self.path.rsplit('/', 1)[1])
        time.sleep(ANSWER_SECONDS)
        body = json.dumps({'number': number, 'square': number * number}).encode('utf-8')
        self.send_response(200)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass

    def address_string(self):
        return self.client_address[0]


def work(size):
    server = HTTPServer(('127.0.0.1', 0), Squares)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    direct = build_opener(ProxyHandler({}))
    total = 0
    try:
        for number in range(size):
            url = 'http://127.0.0.1:%d/squares/%d' % (server.server_port, number)
            answer = direct.open(url)
            total += json.loads(answer.read().decode('utf-8'))['square']
            answer.close()
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    return total


if __name__ == '__main__':
    print(work(int(sys.argv[1])))
