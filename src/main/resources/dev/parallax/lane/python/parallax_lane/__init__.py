"""What both Python lanes of Parallax put around a script: capture, eras, parameters.

Everything here runs unmodified on GraalPy and on CPython 3.7 and newer, and imports nothing that
the script does not use, because every import is paid for before the script's first line.
"""

from os.path import dirname

FOLDER = dirname(__file__)
