"""Found by Python children of a recorded script, by way of PYTHONPATH; see parallax_lane.child."""

import os
import sys


def _continue():
    """Runs the sitecustomize of this Python installation, which ours has hidden."""
    import importlib.machinery

    spec = importlib.machinery.PathFinder.find_spec("sitecustomize")
    if spec is not None and spec.origin != __file__:
        spec.loader.exec_module(sys.modules[__name__])


_folder = os.path.dirname(os.path.abspath(__file__))
from parallax_lane import child  # noqa: E402

sys.path[:] = [entry for entry in sys.path if os.path.abspath(entry) != _folder]
child.install()
_continue()
