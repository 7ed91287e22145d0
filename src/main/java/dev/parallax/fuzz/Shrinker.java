package dev.parallax.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes a program that differs smaller for as long as it goes on to differ. What is left is a
 * minimum in this sense: no single step makes it smaller.
 */
final class Shrinker {
    /** Candidates that are tried together: few at first, since one of the first often does. */
    private static final int LEAST = 12;

    private static final int MOST = 60;

    private final Sides sides;
    private int begin;

    Shrinker(Sides sides) {
        this.sides = sides;
    }

    /** Returns the smallest program found. */
    Program shrink(Program program) throws IOException, InterruptedException {
        Program smallest = program;
        begin = 0;
        Optional<Program> smaller = Optional.of(program);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = step(smallest);
        }
        return smallest;
    }

    private Optional<Program> step(Program program) throws IOException, InterruptedException {
        List<Program> candidates =
                new ArrayList<>(candidates(program).stream().filter(Validity::valid).toList());
        // What was tried in vain a step ago comes last.
        Collections.rotate(candidates, -Math.min(begin, candidates.size()));
        int size = LEAST;
        for (int from = 0;
                from < candidates.size();
                from += size, size = Math.min(2 * size, MOST)) {
            int to = Math.min(from + size, candidates.size());
            OptionalInt found = first(candidates.subList(from, to));
            if (found.isPresent()) {
                int at = from + found.getAsInt();
                begin = (begin + at) % candidates.size();
                return Optional.of(candidates.get(at));
            }
        }
        return Optional.empty();
    }

    private OptionalInt first(List<Program> batch) throws IOException, InterruptedException {
        List<Told> told = batch.stream().map(Told::of).toList();
        List<Map<Side, List<String>>> traces = sides.run(told);
        for (int i = 0; i < batch.size(); i++) {
            if (Difference.differ(told.get(i), traces.get(i)) && comparable(traces.get(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * A program that one side can't even begin is not the difference that was looked for; each step
     * with one that does not end would take the whole limit.
     */
    static boolean comparable(Map<Side, List<String>> traces) {
        return traces.values().stream()
                .flatMap(List::stream)
                .noneMatch(
                        line ->
                                Runs.NO_END.contains(line)
                                        || line.startsWith("not compiled")
                                        || line.contains("SyntaxError")
                                        || line.contains("NameError"));
    }

    /** Returns what is one step smaller, the smallest steps last. */
    static List<Program> candidates(Program program) {
        List<Program> all = new ArrayList<>();
        List<Function> functions = program.functions();
        for (Block main : Trees.smaller(program.main())) {
            all.add(new Program(program.kind(), functions, program.slots(), main));
        }
        for (int i = 0; i < functions.size(); i++) {
            List<Function> without = new ArrayList<>(functions);
            Function function = without.remove(i);
            all.add(new Program(program.kind(), without, program.slots(), program.main()));
            for (Block body : Trees.smaller(function.body())) {
                List<Function> other = new ArrayList<>(functions);
                other.set(i, function.with(body));
                all.add(new Program(program.kind(), other, program.slots(), program.main()));
            }
        }
        for (int i = 0; i < program.slots().size(); i++) {
            List<Program.Slot> without = new ArrayList<>(program.slots());
            without.remove(i);
            all.add(new Program(program.kind(), functions, without, program.main()));
        }
        return all;
    }
}
