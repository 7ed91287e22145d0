"""Runs pytest on test files and writes what each test showed. For Python 3.9 or later and GraalPy.

The one argument is a file of settings in JSON. If the host gave a `bridge`, modules made of Java
classes stand in for those that the settings name.
"""

import json
import os
import sys

if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        settings = json.load(file)
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = settings["path"] + [here] + [p for p in sys.path if p and p != here]
    sys.argv[:] = ["pytest"]

    import parallax_report

    standing = None
    if "bridge" in globals():
        import parallax_stand

        standing = parallax_stand.install(bridge, settings)  # noqa: F821
    sys.exit(int(parallax_report.run(settings, standing)))
