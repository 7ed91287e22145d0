"""Formats many values in every way and prints one line each: how, the value, what comes out."""

SPECS = (
    "", "d", "5", "<8", "^9", ">8", "*^9", "+", " ", "08", "+08d", "=8", "x=8d", ",", "_", "012,", "09,", "08,",
    "b", "#b", "o", "#x", "X", "#X", "_x", "#_b", "016_b", "c", "n", "e", ".0e", "#.0e", ".3E", "f", ".0f", "#.0f",
    ".2f", "10.3f", "010.3f", "+.1f", "12,.2f", "012,.2f", "g", ".3g", "#.3g", ".10g", "G", "%", ".1%", ".1", ".3",
    ".15", "z.1f", "z", "s", "10s", ".2s", "5.1s", "<<6", "=5s", "#s", "+s", " s", ",s", ".2d", "zd", "+c", "#c",
    ",c", ",b", ",n", "y", "10 x", ".", "_,", ",,", ",_", "__", "99999999999999999999", "é>6", "😀<4",
)  # fmt: skip
VALUES = (
    0, 7, -42, 255, 1234567, -(10**30), True, False, 0.0, -0.0, 1.0, -1.5, 0.1, 2.5, 1234.5678, 1e16, 1.5e-7, 123456789.0,
    1e22, 5e-324, 1.7976931348623157e308, float("inf"), float("-inf"), float("nan"), 9.995, 0.5, -0.04, "", "a", "hello", "é😀",
)  # fmt: skip
PERCENTS = (
    "%s", "%r", "%a", "%5s|", "%-6s|", "%.2s", "%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%i", "%u", "%x", "%#x", "%X", "%#X",
    "%o", "%#o", "%#010x", "%.5d", "%e", "%.2E", "%f", "%.1f", "%8.3f", "%08.2f", "%+.0f", "%#.0f", "%g", "%.3G", "%c", "%5c|", "%y",
    "%", "%%", "no", "%(a)s", "%s %s", "%*d",
)  # fmt: skip


def outcome(function):
    try:
        return repr(function())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def lines():
    for value in VALUES:
        for spec in SPECS:
            yield "format", spec, value, outcome(lambda: format(value, spec))
        for template in PERCENTS:
            yield "percent", template, value, outcome(lambda: template % value)
        yield "repr", "", value, repr(value)
        yield "str", "", value, repr(str(value))


def main():
    for how, spec, value, result in lines():
        print(how, spec, repr(value), result, sep="\t")
