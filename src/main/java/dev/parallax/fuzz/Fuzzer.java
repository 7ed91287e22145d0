package dev.parallax.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Runs random programs on several sides and looks for traces that are not equal. */
public final class Fuzzer implements AutoCloseable {
    private static final int BATCH = 250;

    private final Sides sides;

    Fuzzer(Sides sides) {
        this.sides = sides;
    }

    /**
     * Runs programs of one kind.
     *
     * @param first the first one's number
     * @param count how many
     * @param enough after how many differences to stop
     * @param progress is told how many were run
     */
    public Findings run(
            Kind kind, long seed, long first, long count, int enough, LongConsumer progress)
            throws IOException, InterruptedException {
        List<Difference> found = new ArrayList<>();
        long done = 0;
        long known = 0;
        while (done < count && found.size() < enough) {
            int size = (int) Math.min(BATCH, count - done);
            known += batch(kind, seed, first + done, size, enough, found);
            done += size;
            progress.accept(done);
        }
        return new Findings(done, known, found);
    }

    private long batch(
            Kind kind, long seed, long first, int size, int enough, List<Difference> found)
            throws IOException, InterruptedException {
        List<Told> programs = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            programs.add(Told.of(Maker.program(kind, seed, first + i)));
        }
        List<Map<Side, List<String>>> traces = sides.run(programs);
        long known = 0;
        for (int i = 0; i < size && found.size() < enough; i++) {
            if (Difference.differ(programs.get(i), traces.get(i))) {
                found.add(shrunk(kind, seed, first + i, traces.get(i)));
            } else if (!Difference.equal(traces.get(i))) {
                known++;
            }
        }
        return known;
    }

    private Difference shrunk(Kind kind, long seed, long number, Map<Side, List<String>> traces)
            throws IOException, InterruptedException {
        Program program = Maker.program(kind, seed, number);
        if (!Shrinker.comparable(traces)) {
            return new Difference(kind, seed, number, Told.of(program), traces);
        }
        Told told = Told.of(new Shrinker(sides).shrink(program));
        return new Difference(kind, seed, number, told, sides.run(List.of(told)).getFirst());
    }

    /** Returns the traces of programs that are already told: regression cases. */
    List<Map<Side, List<String>>> replay(List<Told> programs)
            throws IOException, InterruptedException {
        return sides.run(programs);
    }

    @Override
    public void close() {
        sides.close();
    }
}
