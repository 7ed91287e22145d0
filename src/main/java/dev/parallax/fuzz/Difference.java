package dev.parallax.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program whose traces are not equal, as small as could be found. */
public final class Difference {
    private final Kind kind;
    private final long seed;
    private final long number;
    private final Told told;
    private final Map<Side, List<String>> traces;

    Difference(Kind kind, long seed, long number, Told told, Map<Side, List<String>> traces) {
        this.kind = kind;
        this.seed = seed;
        this.number = number;
        this.told = told;
        this.traces = new EnumMap<>(traces);
    }

    Kind kind() {
        return kind;
    }

    long seed() {
        return seed;
    }

    long number() {
        return number;
    }

    Told told() {
        return told;
    }

    /** Returns a trace for each side. */
    public Map<Side, List<String>> traces() {
        return Collections.unmodifiableMap(traces);
    }

    /** Says whether sides differ in a way that is not GraalPy's own and known. */
    static boolean differ(Told program, Map<Side, List<String>> traces) {
        return !equal(traces) && KnownDifferences.of(program, traces).isEmpty();
    }

    /** Says whether all traces are the same. */
    static boolean equal(Map<Side, List<String>> traces) {
        return traces.values().stream().distinct().count() <= 1;
    }

    /** Returns the trace of the side that is right: the first. */
    List<String> expected() {
        return traces.values().iterator().next();
    }

    /** Saves it as a case that can be replayed; returns the file. */
    public Path save(Path folder) throws IOException {
        return Case.write(this, folder);
    }

    /** Returns the source of the smallest program, in Python. */
    public String python() {
        return told.python();
    }

    /** Returns the source of the smallest program, in Java. */
    public String java() {
        return told.java();
    }

    /** Returns the command that finds it again. */
    public String command() {
        return "./parallax fuzz --kind %s --seed %d --program %d"
                .formatted(kind.label(), seed, number);
    }

    /** Returns the number of the first line that is not the same everywhere, from 0. */
    public int line() {
        int line = 0;
        while (same(line)) {
            line++;
        }
        return line;
    }

    private boolean same(int line) {
        List<Optional<String>> lines =
                traces.values().stream().map(trace -> at(trace, line)).distinct().toList();
        return lines.size() == 1 && lines.getFirst().isPresent();
    }

    /** Returns a line of a trace, if it has so many. */
    public static Optional<String> at(List<String> trace, int line) {
        return line < trace.size() ? Optional.of(trace.get(line)) : Optional.empty();
    }
}
