"""threading: Suites.java names the other half."""

import re
import threading


def _bare(value):
    text = re.sub(r" at (0x[0-9a-f]+|\d+)", "", repr(value))
    return re.sub(r"(owner=|started |daemon |stopped )[1-9]\d*", r"\1N", text)


def _run(target):
    thread = threading.Thread(target=target)
    thread.start()
    thread.join()


def _name():
    return threading.current_thread().name


def a_thread_is_named_after_its_number_and_target(t):
    def work():
        pass

    first = int(re.search(r"\d+", threading.Thread().name).group())
    named = threading.Thread(target=work).name
    unnamed = threading.Thread(target=lambda: None).name
    t.log(named == f"Thread-{first + 1} (work)", unnamed == f"Thread-{first + 2} (<lambda>)")
    t.log(threading.Thread(name="mine", target=work).name)
    t.log(threading.Thread().name == f"Thread-{first + 3}")


def a_thread_can_be_renamed(t):
    go = threading.Event()
    thread = threading.Thread(name="before", target=lambda: (go.wait(), t.log(_name())))
    t.log(_bare(thread))
    thread.start()
    thread.name = "after"
    t.log(_bare(thread))
    go.set()
    thread.join()
    t.log(_bare(thread))


def a_thread_is_alive_from_its_start_to_its_end(t):
    go = threading.Event()
    thread = threading.Thread(target=go.wait)
    t.log(thread.is_alive(), thread.ident, thread.native_id)
    thread.start()
    t.log(thread.is_alive(), thread.ident is None, thread.native_id is None)
    t.tell(lambda: thread.join(0))
    t.tell(lambda: thread.join(-1))
    t.tell(lambda: thread.join(0.01))
    t.log(thread.is_alive())
    go.set()
    t.tell(thread.join)
    t.log(thread.is_alive(), thread.ident is None)
    t.tell(thread.join)


def a_thread_starts_once(t):
    go = threading.Event()
    thread = threading.Thread(target=lambda: (go.wait(), t.log("ran")))
    t.tell(thread.join)
    thread.start()
    t.tell(thread.start)
    go.set()
    thread.join()
    t.tell(thread.start)


def a_thread_cannot_join_itself(t):
    _run(lambda: t.tell(threading.current_thread().join))


def a_daemons_threads_are_daemons(t):
    def work():
        t.log(threading.current_thread().daemon, threading.Thread().daemon)
        t.log(threading.Thread(daemon=False).daemon)

    thread = threading.Thread(target=work, daemon=True)
    t.log(_bare(threading.Thread(name="x", daemon=True)))
    thread.start()
    thread.join()
    t.log(threading.Thread().daemon)


def a_thread_becomes_a_daemon_before_its_start_only(t):
    thread = threading.Thread(target=lambda: t.log(threading.current_thread().daemon))
    thread.daemon = True
    t.log(thread.daemon)
    thread.start()
    thread.join()

    def change():
        thread.daemon = False

    t.tell(change)
    t.log(thread.daemon)


def run_can_be_overridden(t):
    class Worker(threading.Thread):
        def run(self):
            t.log("running", threading.current_thread() is self)

    worker = Worker(name="w")
    t.log(_bare(worker))
    worker.start()
    worker.join()
    t.log(_bare(worker))


def a_thread_without_a_target_does_nothing(t):
    thread = threading.Thread()
    thread.start()
    thread.join()
    t.log(thread.is_alive())
    threading.Thread(target=lambda: t.log("called")).run()


def those_alive_are_listed(t):
    go = threading.Event()
    before = threading.active_count()
    thread = threading.Thread(target=go.wait)
    t.log(thread in threading.enumerate())
    thread.start()
    t.log(thread in threading.enumerate(), threading.active_count() - before)
    t.log(threading.main_thread() in threading.enumerate())
    go.set()
    thread.join()
    t.log(thread in threading.enumerate(), threading.active_count() - before)


def the_main_thread_is_known(t):
    main = threading.main_thread()
    t.log(main is threading.current_thread(), main.name, main.daemon, main.is_alive())
    t.log(_bare(main))
    _run(lambda: t.log(threading.current_thread() is main))

    def change():
        main.daemon = True

    t.tell(change)
    t.tell(main.start)
    t.tell(main.join)


def the_excepthook_is_told(t):
    seen = []
    before = threading.excepthook
    threading.excepthook = lambda args: seen.append((t.error(args.exc_value), args.thread.name))
    try:
        for error in (ValueError("boo"), SystemExit(3)):
            def fail():
                raise error

            thread = threading.Thread(name="failing", target=fail)
            thread.start()
            thread.join()
            t.log(thread.is_alive())
    finally:
        threading.excepthook = before
    for one, name in seen:
        t.log(one, name)


def a_timer_calls_later_unless_cancelled(t):
    timer = threading.Timer(0.01, lambda: t.log("called"))
    timer.start()
    timer.join()
    timer.cancel()
    cancelled = threading.Timer(0.01, lambda: t.log("never"))
    cancelled.name = "timer"
    t.log(_bare(cancelled))
    cancelled.cancel()
    cancelled.start()
    cancelled.join()
    t.log(cancelled.is_alive())


def a_local_is_different_in_each_thread(t):
    local = threading.local()
    t.tell(lambda: local.x)
    local.x = 1

    def work():
        t.tell(lambda: local.x)
        local.x = 2
        t.log(local.x, local.__dict__)

    _run(work)
    t.log(local.x, hasattr(local, "x"))
    del local.x
    t.log(hasattr(local, "x"))

    def delete():
        del local.x

    t.tell(delete)


def a_locals_init_runs_in_each_thread(t):
    class Mine(threading.local):
        def __init__(self):
            t.log("init")
            self.x = 1

    mine = Mine()
    mine.x = 5
    _run(lambda: t.log(mine.x))
    t.log(mine.x)
    t.tell(lambda: mine.y)
