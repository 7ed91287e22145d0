"""A pytest plugin that writes a line of JSON for each test's begin and end."""

import json
import sys

import pytest

import parallax_shape

_OPTIONS = ["-o", "addopts=", "-p", "no:cacheprovider", "--capture=sys", "--tb=short", "--color=no", "-q", "-p", "no:faulthandler"]


def run(settings, standing):
    """Run pytest and return its exit code; `standing` knows the modules that stand for others."""
    with open(settings["results"], "a", encoding="ascii") as out:
        plugin = Reporter(out, settings, standing)
        plugin.write(version=_version())
        return pytest.main(_OPTIONS + settings["arguments"] + settings["files"], plugins=[plugin])


def _version():
    name = {"cpython": "CPython", "graalpy": "GraalPy"}
    python = "%d.%d.%d" % sys.version_info[:3]
    shown = name.get(sys.implementation.name, sys.implementation.name)
    return shown + " " + python if shown == "CPython" else shown + " (Python " + python + ")"


def _dump_later(limit):
    """Where the process will be stopped, let it write its stacks just before."""
    if sys.implementation.name == "cpython":
        import faulthandler

        faulthandler.cancel_dump_traceback_later()
        if limit:
            faulthandler.dump_traceback_later(limit, file=sys.__stderr__)


class Reporter:
    def __init__(self, out, settings, standing):
        self.out = out
        self.settings = settings
        self.standing = standing
        self.phases = []
        self.done = set(settings["done"])

    def write(self, **line):
        self.out.write(json.dumps(line) + "\n")
        self.out.flush()

    def pytest_collection_modifyitems(self, session, config, items):
        left = [item for item in items if item.nodeid not in self.done]
        items[:] = left

    def pytest_collectreport(self, report):
        if report.failed or report.skipped:
            outcome = "error" if report.failed else "skipped"
            text = _skip_reason(report) if report.skipped else report.longreprtext
            self.end(report.nodeid or "(collection)", outcome, text)

    def pytest_runtest_logstart(self, nodeid, location):
        self.phases = []
        _dump_later(self.settings["limit"])
        self.write(begin=nodeid)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item):
        if self.standing:
            self.standing.begin(getattr(item, "function", None))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item, call):
        report = yield
        frames = getattr(call.excinfo and call.excinfo.value, "_parallax_frames", "")
        if frames:
            report.sections.append(("Java", frames))
        return report

    def pytest_runtest_logreport(self, report):
        self.phases.append(report)
        if report.when == "teardown":
            outcome, text = _whole(self.phases)
            self.end(report.nodeid, outcome, text)

    def end(self, nodeid, outcome, text):
        used = self.standing.take() if self.standing else {"calls": 0, "missing": []}
        _dump_later(0)
        self.write(end=nodeid, outcome=outcome, text=text, **used)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session, exitstatus):
        names = self.settings["modules"]
        shapes = {}
        if self.standing is None:
            found = [name for name in names if name in sys.modules]
            shapes = {name: parallax_shape.describe(sys.modules[name]) for name in found}
        fallen = sorted(self.standing.fallen) if self.standing else []
        self.write(finished=int(exitstatus), shapes=shapes, fallen=fallen)


def _whole(phases):
    """Return the outcome of a test's setup, call and teardown together."""
    for report in phases:
        if report.failed:
            text = report.longreprtext
            for title, content in report.sections:
                if title == "Java":
                    text += "\n" + content
            return ("failed" if report.when == "call" else "error"), text
    for report in phases:
        xfail = getattr(report, "wasxfail", None)
        if xfail is not None:
            return ("xfailed" if report.skipped else "xpassed"), str(xfail)
        if report.skipped:
            return "skipped", _skip_reason(report)
    return "passed", ""


def _skip_reason(report):
    if isinstance(report.longrepr, tuple):
        return str(report.longrepr[2])
    return report.longreprtext
