package dev.parallax.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

class FuzzTests {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    static List<Kind> kinds() {
        return Kind.available();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_same_seed_and_number_give_the_same_program(Kind kind) {
        for (int i = 0; i < 50; i++) {
            assertThat(Maker.program(kind, 7, i)).isEqualTo(Maker.program(kind, 7, i));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void programs_are_not_all_alike(Kind kind) {
        Set<String> programs = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            programs.add(Told.of(Maker.program(kind, 1, i)).python());
            programs.add(Told.of(Maker.program(kind, 2, i)).python());
        }
        assertThat(programs).hasSizeGreaterThan(190);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_program_is_java(Kind kind) throws Exception {
        List<Told> programs =
                LongStream.range(0, 100).mapToObj(i -> Told.of(Maker.program(kind, 3, i))).toList();
        List<List<String>> traces;
        try (JavaRuns java = JavaRuns.rewritten(LIMIT)) {
            traces = java.run(programs);
        }
        assertThat(traces).hasSize(100);
        assertThat(traces.stream().flatMap(List::stream))
                .noneMatch(line -> line.contains("not compiled") || line.contains("java.lang."))
                .hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_is_smaller_is_smaller(Kind kind) {
        Program program = Maker.program(kind, 1, 1);
        int size = program.toString().length();
        assertThat(Shrinker.candidates(program))
                .isNotEmpty()
                .noneMatch(smaller -> smaller.equals(program))
                .anyMatch(smaller -> smaller.toString().length() < size);
    }

    /** A side whose trace says whether the program makes a list, if it is faulty. */
    private record Reader(boolean faulty) implements Runs {
        @Override
        public List<List<String>> run(List<Told> programs) {
            return programs.stream()
                    .map(told -> List.of(String.valueOf(faulty && told.python().contains("list("))))
                    .toList();
        }

        @Override
        public void close() {}
    }

    @Test
    void a_difference_is_shrunk_to_what_makes_it() throws Exception {
        Map<Side, Runs> sides = new EnumMap<>(Side.class);
        sides.put(Side.CPYTHON, new Reader(false));
        sides.put(Side.JAVA, new Reader(true));
        try (Fuzzer fuzzer = new Fuzzer(new Sides(sides))) {
            Findings found = fuzzer.run(Kind.GENERATORS, 1, 0, 250, 1, done -> {});
            assertThat(found.differences()).hasSize(1);
            Difference difference = found.differences().getFirst();
            assertThat(difference.python()).contains("list(");
            assertThat(difference.python().lines()).hasSizeLessThan(16);
            assertThat(difference.line()).isZero();
            assertThat(difference.command())
                    .startsWith("./parallax fuzz --kind generators --seed 1 --program ");
        }
    }

    @Test
    void a_case_is_read_as_it_was_written(@TempDir Path folder) throws IOException {
        Told told = Told.of(Maker.program(Kind.GENERATORS, 5, 6));
        Difference difference =
                new Difference(
                        Kind.GENERATORS,
                        5,
                        6,
                        told,
                        Map.of(Side.CPYTHON, List.of("a", "b"), Side.JAVA, List.of("a")));
        Path file = difference.save(folder);
        assertThat(Case.read(file))
                .isEqualTo(new Case("generators-5-6.txt", told, List.of("a", "b")));
        assertThat(difference.line()).isEqualTo(1);
    }

    @Test
    void a_case_without_its_sections_is_refused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.txt"), "==== kind\ngenerators\n");
        assertThatThrownBy(() -> Case.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("x.txt: the sections");
    }
}
