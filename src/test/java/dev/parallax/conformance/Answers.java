package dev.parallax.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the answer to each of CPython's tests. */
final class Answers {
    private final Rows rows;
    private final Map<String, SortedSet<String>> cases;
    private final Reasons reasons;
    private final Set<String> suites;
    private final Declarations declarations;

    Answers(
            Rows rows,
            Map<String, SortedSet<String>> cases,
            Reasons reasons,
            Set<String> suites,
            Declarations declarations) {
        this.rows = rows;
        this.cases = cases;
        this.reasons = reasons;
        this.suites = suites;
        this.declarations = declarations;
    }

    /** Returns those of the project as it stands. */
    static Answers read() throws IOException {
        return new Answers(
                Rows.read(),
                CoveringCases.read(),
                Reasons.read(),
                Suite.all().stream().map(Suite::name).collect(Collectors.toSet()),
                Declarations.read(Optional.of(new TestVersion("3.14"))));
    }

    /** Returns the answers by module. */
    Map<String, List<Answer>> byModule() {
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        rows.answered()
                .forEach(
                        (module, found) ->
                                answers.put(module, found.stream().map(this::of).toList()));
        return answers;
    }

    private Answer of(Row row) {
        SortedSet<String> covering = new TreeSet<>();
        row.names().forEach(name -> covering.addAll(cases.getOrDefault(name, new TreeSet<>())));
        return new Answer(row, covering, unmodified(row), reason(row));
    }

    private List<String> unmodified(Row row) {
        return suites.contains(row.module())
                ? row.classes().stream().filter(type -> declared(row, type).isEmpty()).toList()
                : List.of();
    }

    private Optional<Declarations.Entry> declared(Row row, String type) {
        String name = row.module() + "." + type + "." + row.method();
        return declarations.entries().stream().filter(entry -> entry.covers(name)).findFirst();
    }

    private Optional<String> reason(Row row) {
        Optional<String> own = reasons.of(row).map(Reasons.Entry::text);
        return own.isPresent() || !suites.contains(row.module())
                ? own
                : declared(row, row.classes().getFirst()).map(Declarations.Entry::reason);
    }

    /** Returns what is wrong with the names, in words; tests without an answer included. */
    List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        Map<String, List<Row>> named = rows.byName();
        cases.forEach(
                (name, covering) -> {
                    int found = named.getOrDefault(name, List.of()).size();
                    if (found != 1) {
                        mistakes.add(
                                "@Covers(\"%s\") at %s names %d of CPython's tests, not one"
                                        .formatted(name, covering, found));
                    }
                });
        List<Answer> all = byModule().values().stream().flatMap(List::stream).toList();
        all.stream()
                .filter(answer -> answer.kind() == Answer.Kind.MISSING)
                .map(answer -> answer.row().names().getLast())
                .map(name -> name + " has neither a case nor a reason in reasons.txt")
                .forEach(mistakes::add);
        Set<Reasons.Entry> needed =
                all.stream()
                        .filter(answer -> answer.kind() == Answer.Kind.REASON)
                        .flatMap(answer -> reasons.of(answer.row()).stream())
                        .collect(Collectors.toSet());
        reasons.entries().stream()
                .filter(entry -> !needed.contains(entry))
                .map(entry -> "reasons.txt: no test without a case needs " + entry.rows())
                .forEach(mistakes::add);
        return mistakes;
    }
}
