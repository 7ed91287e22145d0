package dev.parallax.cli;

import dev.parallax.lab.Result;
import dev.parallax.lab.ResultTable;
import dev.parallax.lab.ResultTables;
import dev.parallax.lab.TableText;
import dev.parallax.report.Style;

import java.io.PrintWriter;

/** Prints an experiment's result. */
final class GilReport {
    /** Tables are made for this; wider lines are only harder to read. */
    private static final int WIDEST = 80;

    private final PrintWriter out;
    private final TableText text;

    GilReport(Screen screen) {
        out = screen.out();
        Style style = new Style(screen.width(), screen.color(), screen.unicode());
        text = new TableText(Math.min(WIDEST, style.width()), t -> visible(style, t));
    }

    /** Returns a text that can be printed; in ASCII a micro sign is a u. */
    private static String visible(Style style, String text) {
        return style.visible(style.unicode() ? text : text.replace('µ', 'u'));
    }

    void print(Result result) {
        out.println(result.title());
        say("  ", ResultTables.conditions(result), "  ");
        for (ResultTable table : ResultTables.of(result)) {
            out.println();
            text.lines(table).forEach(out::println);
        }
        out.println();
        for (String proof : ResultTables.proofs(result)) {
            say("", proof, "    ");
        }
        out.flush();
    }

    /** Prints a paragraph. */
    void say(String what) {
        say("", what, "  ");
        out.flush();
    }

    /** Prints a step of an explanation, whose time takes the first columns. */
    void step(String line) {
        say("", line, " ".repeat(14));
        out.flush();
    }

    /** Prints a table. */
    void print(ResultTable table) {
        text.lines(table).forEach(out::println);
        out.flush();
    }

    private void say(String indent, String what, String hang) {
        text.wrapped(indent + what, hang).forEach(out::println);
    }
}
