package dev.parallax.testing.value;

import dev.parallax.testing.value.Difference.Kind;

/** Compares exceptions. */
final class FailureDifferences {
    private final Differences all;

    FailureDifferences(Differences all) {
        this.all = all;
    }

    void compare(String path, PyValue.Failure expected, PyValue.Failure actual) {
        if (!sameType(expected, actual)) {
            all.add(path, Kind.ERROR_TYPE, shown(expected), shown(actual));
            return;
        }
        if (all.equality().messages()
                && (!expected.message().equals(actual.message())
                        || !expected.args().equals(actual.args()))) {
            all.add(path, Kind.MESSAGE, shown(expected), shown(actual));
        }
        if (all.strict()) {
            causes(path, expected, actual);
        }
    }

    private void causes(String path, PyValue.Failure expected, PyValue.Failure actual) {
        PyValue.Failure wanted = expected.cause();
        PyValue.Failure got = actual.cause();
        if (wanted != null && got != null) {
            compare(path + ".__cause__", wanted, got);
        } else if (wanted != null || got != null) {
            all.add(
                    path + ".__cause__",
                    Kind.CAUSE,
                    wanted == null ? "None" : shown(wanted),
                    got == null ? "None" : shown(got));
        }
    }

    private boolean sameType(PyValue.Failure expected, PyValue.Failure actual) {
        if (expected.type().equals(actual.type())) {
            return true;
        }
        return !all.strict() && JavaErrors.standFor(actual, expected.type());
    }

    private static String shown(PyValue.Failure error) {
        return error.message().isEmpty() ? error.type() : error.type() + ": " + error.message();
    }
}
