"""ThreadPoolExecutor as a coat around the Java class."""

from concurrent.futures import _base

from adapt_futures import Future, py, waits
from bridge import Carrying, call, carrying, library

JavaPool = library('futures.ThreadPoolExecutor')
PoolOptions = library('futures.ThreadPoolOptions')
MapOptions = library('futures.MapOptions')
FUNCTION = 'dev.parallax.semantics.interpreter.PyFunction$'
SUBMIT = f'submit({FUNCTION}NoArguments)'
MAP = (f'map({FUNCTION}OneArgument,java.lang.Iterable,'
       'dev.parallax.semantics.futures.MapOptions)')
INITIALIZER = f'withInitializer({FUNCTION}SilentNoArguments)'


class Worker:
    """A coat around a Java thread of a pool."""

    def __init__(self, inner):
        self.java = inner
        self.name = str(inner.name())

    def join(self):
        call(self.java.join)


class Results:
    """What map returns, a generator in Python."""

    def __init__(self, inner):
        self.java = inner

    def __iter__(self):
        return self

    def __next__(self):
        if not self.java.hasNext():
            raise StopIteration
        return call(self.java.next)

    def close(self):
        call(self.java.close)


class ThreadPoolExecutor(_base.Executor):
    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        options = PoolOptions.none().withThreadNamePrefix(thread_name_prefix)
        if initializer is not None:
            options = getattr(options, INITIALIZER)(
                Carrying.run(carrying(lambda: initializer(*initargs))))
        self.java = (call(JavaPool, py, options) if max_workers is None
                     else call(JavaPool, py, max_workers, options))

    def submit(self, function, /, *arguments, **named):
        task = Carrying.call(carrying(lambda: function(*arguments, **named)))
        return Future(call(getattr(self.java, SUBMIT), task))

    def map(self, function, *iterables, timeout=None, chunksize=1, buffersize=None):
        options = MapOptions.none().withTimeout(waits(timeout)).withChunksize(chunksize)
        if buffersize is not None:
            options = call(options.withBuffersize, buffersize)
        task = Carrying.apply(carrying(lambda given: function(*given)))
        return Results(call(getattr(self.java, MAP), task, zip(*iterables), options))

    def shutdown(self, wait=True, *, cancel_futures=False):
        call(self.java.shutdown, wait, cancel_futures)

    @property
    def _max_workers(self):
        return self.java.maxWorkers()

    @property
    def _threads(self):
        """The workers that are alive, known by their names."""
        alive = py.threads().enumerate()
        workers = [Worker(alive.get(i)) for i in range(alive.size())]
        prefix = str(self.java.threadNamePrefix()) + '_'
        return {worker for worker in workers if worker.name.startswith(prefix)}

    @property
    def _broken(self):
        try:
            self.submit(int)
        except _base.BrokenExecutor as error:
            return str(error)
        return False
