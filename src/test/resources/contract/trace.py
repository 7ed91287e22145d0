"""Runs the cases of a contract; Trace.java is its other half."""


class Trace:
    """What a case saw, in lines of text."""

    def __init__(self):
        self.lines = []

    def log(self, *values):
        """Writes a line: the values' str, a space between."""
        self.lines.append(" ".join(map(str, values)))

    def tell(self, call):
        """Writes the repr of what the call gives, or ``Type: text`` of what it raises."""
        try:
            self.log(repr(call()))
        except BaseException as e:
            self.log(self.error(e))

    def causes(self, call):
        """Like tell, and writes an error's causes after it."""
        try:
            self.log(repr(call()))
        except BaseException as e:
            text = self.error(e)
            while e.__cause__ is not None:
                e = e.__cause__
                text += " from " + self.error(e)
            self.log(text)

    @staticmethod
    def error(e):
        return f"{type(e).__name__}: {e}"


def load(source):
    """Returns the public functions of the source by their names: the cases."""
    names = {"__name__": "contract"}
    exec(compile(source, "contract", "exec"), names)
    return {
        name: value
        for name, value in names.items()
        if getattr(value, "__module__", None) == "contract" and not name.startswith("_")
    }


def one(case):
    """Returns the lines that a case gives."""
    trace = Trace()
    case(trace)
    return "".join(line + "\n" for line in trace.lines)


def run(source):
    """Returns a heading for each case, and the lines that it gives."""
    return "".join(f"== {name}\n{one(case)}" for name, case in load(source).items())
