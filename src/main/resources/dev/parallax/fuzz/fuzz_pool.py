class Call:
    """A call that waits at a gate, once a worker has taken it."""

    def __init__(self, is_open):
        self.gate = threading.Event()
        self.started = False
        self.future = None
        if is_open:
            self.gate.set()


class Pool:
    """A pool whose calls go on one at a time, so that nothing depends on who is faster."""

    PATIENCE = 10
    ENDED = ("CANCELLED_AND_NOTIFIED", "FINISHED")

    def __init__(self, run):
        self.run = run
        self.calls = []
        self.changed = threading.Condition()
        self.closed = False
        self.executor = None

    def start(self, workers, label):
        """Makes the pool, and waits until all of its workers run."""
        self.workers = workers
        initializer = (lambda: self.run.log(label, None)) if label else None
        self.executor = concurrent.futures.ThreadPoolExecutor(workers, "", initializer)
        self.settle()

    def held(self, function, argument):
        return self.submitted(Call(False), function, argument)

    def quick(self, function, argument):
        return self.submitted(Call(True), function, argument)

    def submitted(self, call, function, argument):
        call.future = self.executor.submit(self.work, call, function, argument)
        call.future.add_done_callback(self.notify)
        self.calls.append(call)
        self.settle()
        return call.future

    def work(self, call, function, argument):
        with self.changed:
            call.started = True
            self.changed.notify_all()
        call.gate.wait(self.PATIENCE)
        return function(argument)

    def notify(self, future):
        with self.changed:
            self.changed.notify_all()

    def first(self):
        """Returns the calls that workers have taken or will take at once."""
        return [call for call in self.calls if not call.future.done()][: self.workers]

    def quiet(self):
        return all(call.started and not call.gate.is_set() for call in self.first())

    def settle(self):
        """Waits until each worker stands at a gate or has nothing to do."""
        with self.changed:
            self.changed.wait_for(self.quiet, self.PATIENCE)
        idle = self.workers - len(self.first())
        if idle and not self.closed:
            meeting = threading.Barrier(idle)
            probes = [self.executor.submit(meeting.wait, self.PATIENCE) for _ in range(idle)]
            for probe in probes:
                probe.result()

    def let(self, future):
        """Lets a call go on."""
        call = next(call for call in self.calls if call.future is future)
        over = threading.Event()
        if call.started and not call.gate.is_set():
            future.add_done_callback(lambda any: over.set())
            call.gate.set()
            over.wait(self.PATIENCE)
        call.gate.set()
        self.settle()

    def drain(self):
        for call in self.calls:
            self.let(call.future)

    def number(self, future):
        return [call.future for call in self.calls].index(future)

    def which(self, waited):
        return tuple(sorted(self.number(future) for future in part) for part in waited)

    def in_order(self, *given):
        """Lets calls go on; as_completed gives them in the order in which they end."""
        pending = [f for f in dict.fromkeys(given) if not f.done()]
        first = concurrent.futures.Future()
        first.set_result(None)
        each = concurrent.futures.as_completed([first] + pending)
        next(each)
        told = []
        for future in pending:
            self.let(future)
            while len(told) < sum(f._state in self.ENDED for f in pending):
                told.append(self.number(next(each)))
        each.close()
        return told

    def mapped(self, function, *items):
        """Maps, and tells what there is without waiting."""
        each = self.executor.map(self.run.silently(function), items, timeout=0)
        self.settle()
        told = []
        for _ in range(len(items) + 1):
            told.append(self.next_of(each))
        return told

    def buffered(self, function, size, *items):
        """Maps with a buffer: tells when which argument is taken, and what there is."""
        if sys.version_info < (3, 14):
            self.run.add("not in this Python: buffersize of executors' map")
            raise TypeError("buffersize")
        taken = (self.run.log("takes", item) or item for item in items)
        silently = self.run.silently(function)
        each = self.executor.map(silently, taken, timeout=0, buffersize=size)
        told = []
        for _ in range(len(items) + 1):
            self.settle()
            told.append(self.next_of(each))
        return told

    def next_of(self, each):
        try:
            return next(each)
        except StopIteration:
            return "end"
        except Exception as error:
            return full(error)

    def initialized(self, function, argument):
        """Makes calls in a pool of its own, whose initializer may fail."""
        told = []
        with concurrent.futures.ThreadPoolExecutor(1, "", function, (argument,)) as pool:
            for _ in range(2):
                try:
                    told.append(pool.submit(int).result())
                except Exception as error:
                    told.append(full(error))
        return told

    def shutdown(self):
        self.closed = True
        self.executor.shutdown()

    def shutdown_now(self):
        self.closed = True
        self.executor.shutdown(wait=False, cancel_futures=True)

    def close(self):
        for call in self.calls:
            call.gate.set()
        if self.executor:
            self.executor.shutdown(True)

    def names(self):
        """Returns what programs call."""
        methods = "start held quick let drain which in_order mapped buffered initialized"
        return {name: getattr(self, name) for name in (methods + " shutdown shutdown_now").split()}
