"""The probes behind probe.py."""
