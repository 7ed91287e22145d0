"""Sends every connection to another machine to the loopback server instead.

Names are resolved in one place, ``socket.getaddrinfo``, by all of the standard library and
aiohttp; the port is replaced with the address. ``socket.connect`` with a name is not redirected.
"""

import os

from parallax_lane.hooks import after_import

_LOOPBACK = ("localhost", "localhost.", "::1", "0.0.0.0", "::", "")


def install(host, port):
    """Redirects to ``host``:``port``; and drops the proxy settings, which would go round it."""
    for name in list(os.environ):
        if name.lower() in ("http_proxy", "https_proxy", "all_proxy"):
            del os.environ[name]

    def patch(socket):
        real = socket.getaddrinfo

        def getaddrinfo(host_asked, port_asked, family=0, type=0, proto=0, flags=0):
            if _is_local(host_asked):
                return real(host_asked, port_asked, family, type, proto, flags)
            # The server has one address, of one family, whatever family was asked for.
            return real(host, port, 0, type, proto, 0)

        socket.getaddrinfo = getaddrinfo

    after_import("socket", patch)


def _is_local(host):
    if host is None:
        return True
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    return name in _LOOPBACK or name.startswith("127.")
