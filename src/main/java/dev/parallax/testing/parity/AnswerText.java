package dev.parallax.testing.parity;

import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Frame;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.value.PyRepr;
import dev.parallax.testing.value.PyValue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A side's answer as text.
 *
 * <pre>{@code
 * System.out.println(AnswerText.of(Sides.returned("'a'"))); // 'a'
 * }</pre>
 */
public final class AnswerText {
    private AnswerText() {}

    /** Returns a short answer: a value as Python writes it, or {@code raises ValueError: text}. */
    public static String of(Outcome outcome) {
        String printed = outcome.out().isEmpty() ? "" : " and prints " + text(outcome.out());
        return of(outcome.ending()) + printed;
    }

    static String of(Ending ending) {
        return switch (ending) {
            case Ending.Returned returned -> PyRepr.of(returned.value());
            case Ending.Raised raised -> "raises " + error(raised.error());
            case Ending.TimedOut late -> "did not end in time";
            case Ending.Broken broken -> "broke: " + broken.reason();
            case Ending.Skipped skipped -> "skipped: " + skipped.reason();
        };
    }

    static String error(PyValue.Failure error) {
        return error.message().isEmpty() ? error.type() : error.type() + ": " + error.message();
    }

    /** Returns the user's frames, one a line, each on a new line. */
    static String frames(Ending.Raised raised) {
        return raised.frames().stream().map(AnswerText::frame).collect(Collectors.joining());
    }

    private static String frame(Frame frame) {
        String line = frame.line() > 0 ? ":" + frame.line() : "";
        String source = frame.source().isBlank() ? "" : "  " + frame.source().strip();
        return "\n      " + frame.file() + line + " in " + frame.function() + source;
    }

    static String text(String printed) {
        return PyRepr.of(new PyValue.Str(printed));
    }

    /** Returns all answers of a side over several lines, for a diff: big values an item a line. */
    static String lines(Program program, Column column) {
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < column.outcomes().size(); n++) {
            Outcome outcome = column.outcomes().get(n);
            if (program.steps().size() > 1) {
                lines.add(">>> " + StepText.of(program.steps().get(n), ""));
            }
            lines.add(
                    outcome.ending() instanceof Ending.Returned returned
                            ? Pretty.of(returned.value())
                            : of(outcome.ending()));
            outcome.out().lines().forEach(line -> lines.add("stdout: " + line));
        }
        return String.join("\n", lines);
    }
}
