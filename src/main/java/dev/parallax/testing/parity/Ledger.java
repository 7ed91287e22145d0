package dev.parallax.testing.parity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The known divergences that a run of tests has seen, as a chapter of Markdown.
 *
 * <p>Safe for use by any number of threads.
 *
 * <pre>{@code
 * Ledger ledger = new Ledger();
 * System.out.println(ledger.isEmpty()); // true
 * }</pre>
 */
public final class Ledger {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    private record Entry(String test, Divergence divergence, Judgement seen, CaseLabel label) {
        /** Two tests may declare the same of different functions. */
        List<Object> declaration() {
            return List.of(test, divergence);
        }
    }

    /** Makes an empty one. */
    public Ledger() {}

    /** Adds a divergence that was seen to be as declared. */
    public void add(String test, Divergence divergence, Judgement seen, CaseLabel label) {
        entries.add(new Entry(test, divergence, seen, label));
    }

    /** Says whether nothing was added. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Writes the chapter, with the folders above it. */
    public void write(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the chapter: one section for each declaration, with its first case. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("# Known divergences");
        Set<List<Object>> told = new HashSet<>();
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(Entry::test).thenComparing(Ledger::call));
        for (Entry entry : sorted) {
            if (told.add(entry.declaration())) {
                section(entry, cases(entry), lines);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private long cases(Entry of) {
        return entries.stream().filter(e -> e.declaration().equals(of.declaration())).count();
    }

    private static String call(Entry entry) {
        return StepText.of(entry.seen().program().steps().getLast(), entry.label().module());
    }

    private static void section(Entry entry, long cases, List<String> lines) {
        Divergence what = entry.divergence();
        lines.add("");
        lines.add("## " + code(call(entry)) + ": " + what.side());
        lines.add("");
        lines.add("```python");
        entry.seen()
                .program()
                .steps()
                .forEach(s -> lines.add(StepText.of(s, entry.label().module())));
        lines.add("```");
        lines.add("");
        lines.add("| side | answer |");
        lines.add("| --- | --- |");
        int step = entry.seen().discrepancies().getFirst().step();
        for (Column column : entry.seen().columns()) {
            String answer = code(AnswerText.of(column.outcomes().get(step)).replace("|", "\\|"));
            lines.add("| " + column.side() + " (" + column.version() + ") | " + answer + " |");
        }
        lines.add("");
        lines.add("- Cause (" + what.category().toLowerCase(Locale.ROOT) + "): " + what.reason());
        optional("Workaround", what.workaround(), lines);
        optional("Issue", what.issue(), lines);
        optional("Since", what.since(), lines);
        lines.add("- Held by `" + entry.test() + "`" + (cases > 1 ? ", " + cases + " cases" : ""));
    }

    /** Fences a text with more backticks than it holds, and puts it on one line. */
    private static String code(String text) {
        String line = text.replaceAll("\\R", " ");
        return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
    }

    private static void optional(String name, String text, List<String> lines) {
        if (!text.isEmpty()) {
            lines.add("- " + name + ": " + text);
        }
    }
}
