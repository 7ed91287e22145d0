"""``fork`` for GraalPy, as far as ``multiprocessing`` and ``concurrent.futures`` use it.

Nothing is forked: a child is another interpreter that the host starts. It gets the process object
by pickle, the standard descriptors by ``dup``, and its modules as `parallax_fork_modules` describes
them, so that the program's top level does not run again.

Differs from CPython: there is no ``os.fork``.
Differs from CPython: arguments of a child must be picklable (functions of any kind are).
Differs from CPython: a child can't catch SIGTERM.
Differs from CPython: in children that are contexts ``multiprocessing.Value`` and ``Array`` fail,
since GraalPy's ctypes serves one context of a host only.
"""

from parallax_lane.hooks import after_import


def install(host, settings):
    """Makes fork the default start method as soon as the program imports multiprocessing."""
    patches = {
        "connection": _patch_connection,
        "context": _patch_context,
        "resource_tracker": _patch_tracker,
        "synchronize": _patch_synchronize,
    }
    for name, patch in patches.items():
        _patch_later("multiprocessing." + name, patch, host, settings)


def install_spawn(host, settings):
    """Leaves GraalPy's own spawn method, but records what its children print."""
    _patch_later("multiprocessing.resource_tracker", _patch_tracker, host, settings)
    _patch_later("multiprocessing.util", _patch_spawn, host, settings)


def _patch_spawn(module, host, settings):
    def spawnv_passfds(path, args, passfds):
        import parallax_fork_os

        return parallax_fork_os.spawn(host, settings, args, passfds)

    module.spawnv_passfds = spawnv_passfds


def _patch_later(name, patch, host, settings):
    after_import(name, lambda module: patch(module, host, settings))


def _patch_context(module, host, settings):
    def start(process):
        if settings.get("command"):
            from parallax_fork_os import Popen
        else:
            from parallax_fork_parent import Popen
        return Popen(process, host, settings)

    module.ForkProcess._Popen = staticmethod(start)
    methods = ["fork", "spawn", "forkserver"]
    module.DefaultContext.get_all_start_methods = lambda self: list(methods)
    module._default_context._default_context = module._concrete_contexts["fork"]
    module._default_context._actual_context = None


def _patch_synchronize(module, host, settings):
    init = module.SemLock.__init__

    def __init__(self, kind, value, maxvalue, *, ctx):
        # Only a lock of the spawn method keeps a name that a child can open it by.
        init(self, kind, value, maxvalue, ctx=_Named(ctx))

    module.SemLock.__init__ = __init__


class _Named:
    def __init__(self, context):
        self._context = context

    def get_start_method(self, allow_none=False):
        return "spawn"

    def __getattr__(self, name):
        return getattr(self._context, name)


def _patch_connection(module, host, settings):
    init = module._ConnectionBase.__init__

    def __init__(self, handle, readable=True, writable=True):
        init(self, handle, readable, writable)
        host.opened(self._handle)

    module._ConnectionBase.__init__ = __init__


def _patch_tracker(module, host, settings):
    """The host keeps the list, so that no further interpreter is started for it."""

    def register(name, rtype):
        if rtype == "semaphore":
            host.semaphore(name, True)

    def unregister(name, rtype):
        if rtype == "semaphore":
            host.semaphore(name, False)

    tracker = module._resource_tracker
    for owner in (module, tracker):
        owner.register = register
        owner.unregister = unregister
        owner.ensure_running = lambda: None
        owner.getfd = lambda: -1
