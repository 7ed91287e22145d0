package dev.parallax.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The sides that run the same programs, at the same time. */
final class Sides implements AutoCloseable {
    private final Map<Side, Runs> sides;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread::new);

    Sides(Map<Side, Runs> sides) {
        this.sides = new EnumMap<>(sides);
    }

    /** Runs all programs on all sides; returns for each program a trace of each side. */
    List<Map<Side, List<String>>> run(List<Told> programs)
            throws IOException, InterruptedException {
        Map<Side, Future<List<List<String>>>> answers = new EnumMap<>(Side.class);
        sides.forEach(
                (side, runs) -> {
                    Callable<List<List<String>>> task = () -> runs.run(programs);
                    answers.put(side, threads.submit(task));
                });
        List<Map<Side, List<String>>> all = new ArrayList<>();
        programs.forEach(program -> all.add(new EnumMap<>(Side.class)));
        for (Map.Entry<Side, Future<List<List<String>>>> answer : answers.entrySet()) {
            List<List<String>> traces = got(answer.getValue());
            for (int i = 0; i < traces.size(); i++) {
                all.get(i).put(answer.getKey(), traces.get(i));
            }
        }
        return all;
    }

    private static List<List<String>> got(Future<List<List<String>>> answer)
            throws IOException, InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException problem) {
                throw problem;
            }
            throw new IllegalStateException("a side failed", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        sides.values().forEach(Runs::close);
    }
}
