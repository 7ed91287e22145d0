"""Records the output of Python children that a script starts afresh (spawn, forkserver, -m …).

Forked children inherit what they need. A child whose standard streams go anywhere else than to
the host's pipes is left alone.
"""

import json
import os
import sys

from parallax_lane import process, settings


def install():
    """Does in this process what the run's configuration says; called while Python starts."""
    text = os.environ.get(process.VARIABLE)
    if text is None:
        return
    config = json.loads(text)
    out, err = (_is_host_pipe(fd, config["pipes"]) for fd in (1, 2))
    if out or err:
        _capture(config, out, err)
    process.dump_on_request(config.get("dump_file"))
    folder = os.path.dirname(os.path.abspath(config["script"]))
    settings.prepare_process(config, folder, [])


def _capture(config, out, err):
    import atexit

    from parallax_lane import capture
    from parallax_lane.frames import FrameWriter

    line = FrameWriter(1 if out else 2, config["token"]).line
    atexit.register(capture.install(line if out else None, line if err else None))


def _is_host_pipe(fd, pipes):
    return process.pipe_identity(fd) is not None and process.pipe_identity(fd) == pipes[fd - 1]
