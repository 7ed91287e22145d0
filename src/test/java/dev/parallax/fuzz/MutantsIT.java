package dev.parallax.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lane.cpython.Interpreters;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;

/** Shows that the fuzzer finds faults: it is run against libraries that have one each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutantsIT {
    private static final Path WORK_DIR = Path.of("target", "parallax").toAbsolutePath();

    /** The more a kind's vocabulary has, the rarer is what shows a fault. */
    private static final Map<Kind, Integer> PROGRAMS =
            Map.of(
                    Kind.GENERATORS,
                    200,
                    Kind.COROUTINES,
                    300,
                    Kind.ASYNCIO,
                    600,
                    Kind.FUTURES,
                    200);

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Map<Kind, Programs> all = new EnumMap<>(Kind.class);

    /** Programs of a kind, compiled, and what CPython says of each. */
    private record Programs(Map<String, byte[]> classes, List<List<String>> expected) {}

    @BeforeAll
    void make() throws Exception {
        try (Runs cpython =
                new CpythonRuns(
                        new Interpreters(WORK_DIR, Optional.empty()).find(), WORK_DIR, LIMIT)) {
            for (Kind kind : Kind.available()) {
                List<Told> told =
                        LongStream.range(0, PROGRAMS.getOrDefault(kind, 0))
                                .mapToObj(i -> Told.of(Maker.program(kind, 1, i)))
                                .toList();
                Map<String, byte[]> classes = new JavaBatch().compile(told, new StringWriter());
                all.put(kind, new Programs(classes, cpython.run(told)));
            }
        }
    }

    @Test
    void nearly_every_seeded_fault_is_found() throws Exception {
        List<String> missed = new ArrayList<>();
        for (Mutant mutant : Mutants.all()) {
            Programs programs = programs(mutant);
            Optional<Integer> found = found(MutantLibrary.of(mutant), programs);
            if (found.isEmpty()) {
                missed.add(mutant.toString());
            }
        }
        int faults = Mutants.all().size();
        assertThat(missed)
                .as("found %d of %d", faults - missed.size(), faults)
                .hasSizeLessThanOrEqualTo(faults / 20);
    }

    @Test
    void the_library_itself_is_not_found_faulty() throws Exception {
        for (Programs programs : all.values()) {
            assertThat(found(Map.of(), programs)).isEmpty();
        }
    }

    private Programs programs(Mutant mutant) {
        Programs programs = all.get(mutant.kind());
        return Objects.requireNonNull(programs, mutant.toString());
    }

    /** Returns the number of the first program that shows the fault. */
    private static Optional<Integer> found(Map<String, byte[]> changed, Programs programs)
            throws InterruptedException {
        JavaRuns java = JavaRuns.rewritten(LIMIT);
        Map<String, byte[]> classes = new HashMap<>(programs.classes());
        classes.putAll(changed);
        ClassLoader loader = new LibraryLoader(classes);
        for (int i = 0; i < programs.expected().size(); i++) {
            if (!java.call(loader, JavaBatch.name(i)).equals(programs.expected().get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
