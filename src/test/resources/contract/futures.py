"""concurrent.futures.Future: FutureCases.java is the other half."""

import contextlib
import io
import re
import threading
from concurrent.futures import Future


def _bare(value):
    return re.sub(r" (at )?0x[0-9a-f]+", "", repr(value))


def _told(t, call):
    """Like t.tell, without addresses."""
    try:
        t.log(repr(call()))
    except BaseException as e:
        t.log(re.sub(r" at 0x[0-9a-f]+", "", t.error(e)))


def _log(t, call):
    """Tells what the call gives, and first and last line of what the logger writes meanwhile."""
    with contextlib.redirect_stderr(io.StringIO()) as stderr:
        t.tell(call)
    lines = re.sub(r" at 0x[0-9a-f]+|(?<=Future )\d+", "", stderr.getvalue()).splitlines()
    t.log(lines[0] if lines else "silent")
    t.log(lines[-1] if lines else "silent")


def _finished(value):
    future = Future()
    future.set_result(value)
    return future


def _failed(error):
    future = Future()
    future.set_exception(error)
    return future


def _cancelled(notified=False):
    future = Future()
    future.cancel()
    if notified:
        future.set_running_or_notify_cancel()
    return future


def _running():
    future = Future()
    future.set_running_or_notify_cancel()
    return future


def _all():
    return [Future(), _running(), _cancelled(), _cancelled(True), _failed(OSError()), _finished(42)]


def a_repr_says_the_state_and_the_type(t):
    for future in _all():
        t.log(_bare(future))
    for value in (None, "x", 1.5, True, [1], {}, ()):
        t.log(_bare(_finished(value)))
    t.log(_bare(_failed(ValueError("boo"))))


def states_are_told_apart(t):
    for future in _all():
        t.log(future._state, future.cancelled(), future.running(), future.done())


def only_what_is_pending_is_cancelled(t):
    for future in _all():
        t.log(future.cancel(), future._state, future.cancel())


def results_are_given_at_once_if_there_are_any(t):
    for future in _all():
        t.tell(lambda: future.result(0))
        t.tell(lambda: future.result(timeout=-1))
        t.tell(lambda: future.exception(0))


def a_wait_for_a_result_ends_with_the_time(t):
    for future in (Future(), _running()):
        t.tell(lambda: future.result(0.01))
        t.tell(lambda: future.exception(0.01))


def a_future_begins_once(t):
    t.tell(Future().set_running_or_notify_cancel)
    t.tell(_cancelled().set_running_or_notify_cancel)
    for future in (_running(), _cancelled(True), _failed(OSError()), _finished(1)):
        _log(t, future.set_running_or_notify_cancel)
        t.log(future._state)


def a_future_ends_once(t):
    for future in _all():
        _told(t, lambda: future.set_result("again"))
        t.log(future._state)
        _told(t, lambda: future.set_exception(KeyError("again")))
        t.log(future._state)


def callbacks_are_called_in_their_order_by_who_ends_it(t):
    endings = (
        lambda f: f.set_result(5), lambda f: f.set_exception(ValueError("boo")),
        lambda f: f.cancel())
    for end in endings:
        future = Future()
        future.add_done_callback(lambda f: t.log("first", f is future, f._state))
        future.add_done_callback(
            lambda f: t.log("second", threading.current_thread() is threading.main_thread()))
        end(future)
        future.add_done_callback(lambda f: t.log("late", f.done()))


def callbacks_hear_of_a_cancelled_future_once(t):
    future = Future()
    future.add_done_callback(lambda f: t.log("called"))
    t.log(future.cancel(), future.cancel())
    t.log(future.set_running_or_notify_cancel())


def what_a_callback_raises_is_logged(t):
    def fail(future):
        raise ValueError("doh!")

    future = Future()
    future.add_done_callback(fail)
    future.add_done_callback(lambda f: t.log("called"))
    _log(t, lambda: future.set_result(5))
    _log(t, lambda: future.add_done_callback(fail))
    cancelled = Future()
    cancelled.add_done_callback(fail)
    _log(t, cancelled.cancel)


def what_is_no_exception_leaves_a_callback(t):
    def fail(future):
        raise SystemExit(3)

    future = Future()
    future.add_done_callback(fail)
    future.add_done_callback(lambda f: t.log("not called"))
    t.tell(lambda: future.set_result(5))
    t.log(future._state)
    t.tell(lambda: future.add_done_callback(fail))


def who_waits_goes_on_when_it_ends(t):
    endings = (
        lambda f: f.set_result(5), lambda f: f.set_exception(ValueError("boo")),
        lambda f: f.cancel())
    for end in endings:
        future = Future()
        thread = threading.Thread(target=lambda: t.tell(future.result))
        thread.start()
        end(future)
        thread.join()
        other = Future()
        thread = threading.Thread(target=lambda: t.tell(other.exception))
        thread.start()
        end(other)
        thread.join()


def an_exception_is_the_same_object_each_time(t):
    error = ValueError("boo")
    future = _failed(error)
    t.log(future.exception() is error)
    for _ in range(2):
        try:
            future.result()
        except ValueError as e:
            t.log(e is error)
