"""queue: Suites.java names the other half."""

import queue
import threading


def _kinds():
    return queue.Queue, queue.LifoQueue, queue.PriorityQueue


def each_kind_has_its_order(t):
    for kind in _kinds():
        q = kind()
        for item in (3, 1, 2):
            q.put(item)
        t.log(kind.__name__, q.qsize(), [q.get() for _ in range(3)], q.empty())


def a_full_queue_refuses_or_waits(t):
    for kind in _kinds():
        q = kind(2)
        t.log(q.maxsize, q.full(), q.empty())
        q.put(1)
        q.put_nowait(2)
        t.log(q.full(), q.qsize())
        t.tell(lambda: q.put_nowait(3))
        t.tell(lambda: q.put(3, False))
        t.tell(lambda: q.put(3, True, 0.01))
        t.tell(lambda: q.put(3, True, 0))
        t.tell(lambda: q.put(3, True, -1))
        t.tell(lambda: q.put(3, False, -1))
        t.log(q.qsize())


def an_empty_queue_refuses_or_waits(t):
    for kind in _kinds():
        q = kind()
        t.tell(q.get_nowait)
        t.tell(lambda: q.get(False))
        t.tell(lambda: q.get(True, 0.01))
        t.tell(lambda: q.get(True, 0))
        t.tell(lambda: q.get(True, -1))
        t.tell(lambda: q.get(False, -1))
        q.put(5)
        t.tell(lambda: q.get(True, -1))
        t.tell(lambda: q.get(True, 0))


def a_queue_without_a_limit_takes_any_timeout(t):
    q = queue.Queue(-3)
    t.tell(lambda: q.put(1, True, -1))
    t.log(q.full(), q.maxsize, q.qsize())


def none_can_be_put(t):
    for kind in (queue.Queue, queue.LifoQueue, queue.SimpleQueue):
        q = kind()
        q.put(None)
        t.log(q.qsize(), q.get(), q.empty())


def a_put_wakes_a_get(t):
    for kind in _kinds():
        q = kind()
        got = []
        thread = threading.Thread(target=lambda: got.append(q.get()))
        thread.start()
        q.put("x")
        thread.join()
        t.log(got)


def a_get_makes_room_for_a_put(t):
    q = queue.Queue(1)
    q.put("a")
    thread = threading.Thread(target=lambda: q.put("b"))
    thread.start()
    t.log(q.get(), q.get())
    thread.join()


def all_that_is_put_is_got_once(t):
    q = queue.Queue(3)
    got = []

    def work():
        while (item := q.get()) is not None:
            got.append(item)

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for item in range(200):
        q.put(item)
    for _ in threads:
        q.put(None)
    for thread in threads:
        thread.join()
    t.log(sorted(got) == list(range(200)))


def priorities_are_compared_as_python_does(t):
    q = queue.PriorityQueue()
    for item in ((2, "b"), (1, "z"), (2, "a"), (1.5, "x")):
        q.put(item)
    t.log([q.get() for _ in range(4)])
    q.put(1)
    t.tell(lambda: q.put("a"))
    t.log(q.qsize(), q.unfinished_tasks)


def tasks_are_counted(t):
    q = queue.Queue()
    t.tell(q.task_done)
    q.join()
    q.put(1)
    q.put(2)
    t.log(q.unfinished_tasks)
    q.get()
    q.task_done()
    t.log(q.unfinished_tasks, q.qsize())
    q.get()
    q.task_done()
    q.join()
    t.tell(q.task_done)


def join_waits_for_all_tasks(t):
    q = queue.Queue()
    done = []

    def work():
        for _ in range(3):
            done.append(q.get())
            q.task_done()

    for item in range(3):
        q.put(item)
    thread = threading.Thread(target=work)
    thread.start()
    q.join()
    t.log(done, q.unfinished_tasks)
    thread.join()


def a_shut_down_queue_is_emptied_first(t):
    for kind in _kinds():
        q = kind()
        q.put(1)
        t.log(q.is_shutdown)
        q.shutdown()
        q.shutdown()
        t.log(q.is_shutdown)
        t.tell(lambda: q.put(2))
        t.tell(lambda: q.put(2, True, -1))
        t.tell(lambda: q.put_nowait(2))
        t.tell(q.get)
        t.tell(q.get)
        t.tell(q.get_nowait)
        t.tell(lambda: q.get(True, -1))
        q.task_done()
        q.join()


def a_queue_shut_down_at_once_is_empty(t):
    q = queue.Queue()
    for item in range(3):
        q.put(item)
    q.get()
    q.shutdown(immediate=True)
    t.log(q.qsize(), q.unfinished_tasks)
    t.tell(q.get)
    q.task_done()
    q.join()
    t.tell(q.task_done)


def a_shutdown_wakes_who_waits(t):
    closed = queue.ShutDown  # looked up before a thread waits: 3.12 has none
    empty, full = queue.Queue(), queue.Queue(1)
    full.put(1)
    told = []

    def tell(call):
        try:
            call()
        except closed as e:
            told.append(t.error(e))

    threads = [threading.Thread(target=tell, args=(empty.get,)) for _ in range(2)]
    threads += [threading.Thread(target=tell, args=(lambda: full.put(2),)) for _ in range(2)]
    for thread in threads:
        thread.start()
    empty.shutdown()
    full.shutdown()
    for thread in threads:
        thread.join()
    t.log(told)


def a_shutdown_at_once_ends_joins(t):
    q = queue.Queue()
    q.put(1)
    shutdown = q.shutdown  # looked up before a thread waits: 3.12 has none
    thread = threading.Thread(target=q.join)
    thread.start()
    shutdown(immediate=True)
    thread.join()
    t.log(q.unfinished_tasks)


def a_simple_queue_never_refuses(t):
    q = queue.SimpleQueue()
    t.log(q.empty(), q.qsize())
    q.put(1)
    q.put(2, False, -5)
    q.put_nowait(3)
    t.log(q.qsize(), q.get(), q.get(False), q.get_nowait())
    t.tell(q.get_nowait)
    t.tell(lambda: q.get(True, 0.01))
    t.tell(lambda: q.get(True, 0))
    t.tell(lambda: q.get(True, -1))
    t.tell(lambda: q.get(False, -1))


def a_simple_queue_wakes_a_get(t):
    q = queue.SimpleQueue()
    got = []
    thread = threading.Thread(target=lambda: got.append(q.get()))
    thread.start()
    q.put("x")
    thread.join()
    t.log(got)


def errors_have_their_modules(t):
    for kind in (queue.Empty, queue.Full, queue.ShutDown, threading.BrokenBarrierError):
        t.log(kind.__module__, kind.__name__, issubclass(kind, RuntimeError))
