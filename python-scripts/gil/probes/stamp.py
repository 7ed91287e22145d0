"""Says which Python this is and which GIL it has."""
import os
import platform
import sys


def cores():
    """Returns how many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except (AttributeError, NotImplementedError, OSError):
        import multiprocessing
        return multiprocessing.cpu_count()


def gil_enabled():
    """Returns what sys._is_gil_enabled() says, or None before 3.13, which had no other way."""
    try:
        return sys._is_gil_enabled()
    except AttributeError:
        return None


def free_threaded_build():
    try:
        import sysconfig
        return bool(sysconfig.get_config_var('Py_GIL_DISABLED'))
    except ImportError:
        return False


def implementation():
    name = platform.python_implementation()
    # GraalPy gives the name of the virtual machine it was made for.
    return 'GraalPy' if name == 'GraalVM' else name


def interval():
    """Returns the switch interval in seconds, or None where it does not count."""
    try:
        return sys.getswitchinterval() if implementation() == 'CPython' else None
    except AttributeError:
        return None


def stamp(say):
    return {
        'implementation': implementation(),
        'version': platform.python_version(),
        'major': sys.version_info[0],
        'minor': sys.version_info[1],
        'gil': gil_enabled(),
        'free_threaded_build': free_threaded_build(),
        'interval': interval(),
        'check_interval': sys.getcheckinterval() if sys.version_info[0] == 2 else None,
        'cores': cores(),
        'pid': os.getpid(),
    }


def set_interval(say, seconds):
    sys.setswitchinterval(seconds)
    return {'interval': interval()}
