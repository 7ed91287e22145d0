"""Serves measurements: a JSON object a line on standard input, one a line on standard output."""
from __future__ import print_function

import json
import sys

from probes import batch, convoy, slices, stamp, watch


def costs(say, processes=True):
    # Imported here because it can't be with Python 2.7, which serves the other probes.
    import processes_threads
    return processes_threads.table(processes)


PROBES = {
    'stamp': stamp.stamp,
    'setinterval': stamp.set_interval,
    'batch': batch.batch,
    'convoy': convoy.convoy,
    'slices': slices.slices,
    'costs': costs,
    'watch': watch.watch,
}


def say(answer):
    print(json.dumps(answer))
    sys.stdout.flush()


def answer(line):
    try:
        request = json.loads(line)
        probe = PROBES[request.pop('probe')]
        # Some probes have something to say before they are done.
        return probe(say, **request)
    except Exception as e:
        return {'error': '%s: %s' % (type(e).__name__, e)}


def serve():
    # Not 'for line in sys.stdin', which reads ahead in 2.7.
    line = sys.stdin.readline()
    while line:
        say(answer(line))
        line = sys.stdin.readline()
    batch.close()


if __name__ == '__main__':
    serve()
