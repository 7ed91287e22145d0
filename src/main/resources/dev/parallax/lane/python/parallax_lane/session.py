"""Types the input lines of a slide's transcript at a prompt, as the talk did.

The script is imported and its names are brought over, so that its functions keep their own
globals, apart from the session's. Prompts and echo are not part of the output.
"""

import os
import sys


def run(script, transcript, namespace):
    """Runs each statement of the transcript; goes on after an exception, as the prompt does."""
    name = os.path.splitext(os.path.basename(script))[0]
    module = __import__(name)
    names = getattr(module, "__all__", None)
    if names is None:
        names = [name for name in vars(module) if not name.startswith("_")]
    for name in names:
        namespace[name] = getattr(module, name)
    with open(transcript, encoding="utf-8") as file:
        statements = read_statements(file.read())
    for statement in statements:
        _enter(statement, namespace)


def _enter(statement, namespace):
    try:
        exec(compile(statement, "<stdin>", "single", dont_inherit=True), namespace)
    except SystemExit:
        raise
    except BaseException as failure:
        from parallax_lane import failures

        failures.show(failure)
        sys.last_type, sys.last_value = type(failure), failure
        sys.last_traceback = failure.__traceback__


def read_statements(text):
    """Returns the statements typed in a transcript.

    A statement begins after ``>>> `` and goes on after ``... ``, or, as slides print it, on an
    indented line without a prompt while a block or a bracket is open. The rest is output.
    """
    statements = []
    lines = []
    for line in text.splitlines():
        if line.startswith(">>>"):
            lines = [line[4:]]
            statements.append(lines)
        elif lines and (line + " ").startswith("... ") and _goes_on(lines):
            lines.append(line[4:])
        elif lines and line[:1] in (" ", "\t") and line.strip() and _goes_on(lines):
            lines.append(line)
        else:
            lines = []
    return ["\n".join(lines) + "\n" for lines in statements if any(map(str.strip, lines))]


def _goes_on(lines):
    """Says whether a prompt would ask for more: a block was opened, or a bracket is open."""
    text = "\n".join(lines)
    opened = sum(map(text.count, "([{")) - sum(map(text.count, ")]}"))
    first = lines[0].rstrip()
    return opened > 0 or first.endswith((":", "\\")) or first.startswith("@")
