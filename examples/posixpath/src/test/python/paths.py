"""The original: what PosixPath.java ports, straight from Python's library."""

from posixpath import basename, commonpath, dirname, isabs, join, normpath, splitext
