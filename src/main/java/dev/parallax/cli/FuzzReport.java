package dev.parallax.cli;

import dev.parallax.fuzz.Difference;
import dev.parallax.fuzz.Findings;
import dev.parallax.fuzz.Kind;
import dev.parallax.fuzz.Side;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Tells what a fuzzer found. */
final class FuzzReport {
    private final Screen screen;
    private final PrintWriter out;

    FuzzReport(Screen screen) {
        this.screen = screen;
        out = screen.out();
    }

    /** Shows how far it is. */
    void at(Kind kind, long done, long count) {
        if (screen.live()) {
            screen.err().print("\r%s: %d of %d ".formatted(kind.label(), done, count));
            screen.err().flush();
        }
    }

    /** Shows a difference: both programs, the traces up to the line that differs, the command. */
    void tell(Difference difference) {
        out.println();
        out.println("A difference, made as small as possible. To see it again:");
        out.println("  " + difference.command());
        sideBySide(difference.python(), difference.java());
        int line = difference.line();
        for (Map.Entry<Side, List<String>> side : difference.traces().entrySet()) {
            out.println(side.getKey().label() + ":");
            List<String> trace = side.getValue();
            for (int i = 0; i < Math.min(line + 1, trace.size()); i++) {
                out.println((i == line ? "  > " : "    ") + trace.get(i));
            }
            if (trace.size() <= line) {
                out.println("  > (the trace ends here)");
            }
        }
    }

    private void sideBySide(String python, String java) {
        List<String> left = python.lines().toList();
        List<String> right = java.lines().filter(line -> !line.startsWith("import ")).toList();
        int width = left.stream().mapToInt(String::length).max().orElse(0);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String one = i < left.size() ? left.get(i) : "";
            String other = i < right.size() ? right.get(i) : "";
            String line = one + " ".repeat(width - one.length()) + " | " + other;
            out.println(("  " + line).stripTrailing());
        }
    }

    /** Says where a difference was written. */
    void kept(Path file) {
        out.println("kept as " + file);
    }

    /** Sums up a kind. */
    void end(Kind kind, long seed, Findings found) {
        if (screen.live()) {
            screen.err().print("\r");
            screen.err().flush();
        }
        int differences = found.differences().size();
        String programs = found.programs() == 1 ? "program" : "programs";
        out.printf("%-10s seed %d: %,d %s, ", kind.label(), seed, found.programs(), programs);
        out.print(
                differences == 0
                        ? "no difference"
                        : differences + (differences == 1 ? " difference" : " differences"));
        if (found.known() > 0) {
            out.printf(", %,d with a known one of GraalPy's own", found.known());
        }
        out.println();
        out.flush();
    }
}
