package dev.parallax.testing.parity;

import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.value.PyValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells an answer from a set-up that doesn't work. */
final class Trouble {
    private static final Set<String> BROKEN =
            Set.of(
                    "NameError",
                    "ImportError",
                    "SyntaxError",
                    "SystemError",
                    "MemoryError",
                    "RecursionError",
                    "java.lang.LinkageError",
                    "java.lang.VirtualMachineError",
                    "java.lang.ReflectiveOperationException");

    private final Set<String> allowed;

    Trouble(Set<String> allowed) {
        this.allowed = allowed;
    }

    /** Returns what keeps a column from being an answer, a line each. */
    List<String> of(Program program, Column column) {
        List<String> lines = new ArrayList<>();
        for (Outcome outcome : column.outcomes()) {
            String line = line(outcome.ending());
            if (!line.isEmpty()) {
                lines.add(column.side() + ": " + line);
            }
        }
        if (lines.isEmpty() && column.outcomes().size() < program.steps().size()) {
            lines.add(
                    column.side()
                            + ": answered "
                            + column.outcomes().size()
                            + " of "
                            + program.steps().size()
                            + " steps");
        }
        return lines;
    }

    private String line(Ending ending) {
        return switch (ending) {
            case Ending.TimedOut late -> "did not end in time" + indented(late.dump());
            case Ending.Broken broken -> broken.reason();
            case Ending.Raised raised when isBroken(raised.error()) ->
                    "raised " + AnswerText.error(raised.error()) + AnswerText.frames(raised);
            default -> "";
        };
    }

    private static String indented(String dump) {
        return "\n" + dump.stripIndent().strip().indent(6).stripTrailing();
    }

    private boolean isBroken(PyValue.Failure error) {
        List<String> types =
                Stream.concat(Stream.of(error.type()), error.bases().stream()).toList();
        return types.stream().anyMatch(BROKEN::contains)
                && types.stream().noneMatch(allowed::contains);
    }
}
