package dev.parallax.testing.parity;

import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.value.Wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Recorded answers: what a Python answered to programs, in a file of one JSON line a program,
 * floats by their bits. Tests run against them where no Python is, and hold them against a live
 * one.
 *
 * <p>Safe for use by any number of threads.
 *
 * <pre>{@code
 * Vectors vectors = new Vectors();
 * vectors.recording(Sides.answering("cpython", "3.6")).run(Sides.ASKING, Duration.ofSeconds(1));
 * List<Outcome> again = vectors.backend().run(Sides.ASKING, Duration.ofSeconds(1));
 * System.out.println(AnswerText.of(again.getFirst())); // 3.6
 * }</pre>
 */
public final class Vectors {
    /** The name of the side that answers from a file. */
    public static final String SIDE = "recorded";

    private final Map<Program, List<Outcome>> answers = new ConcurrentHashMap<>();
    private volatile String oracle = "";

    /** Makes an empty one. */
    public Vectors() {}

    /** Reads a file; an absent one has no answers. */
    public static Vectors read(Path file) {
        Vectors vectors = new Vectors();
        if (!Files.exists(file)) {
            return vectors;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                vectors.line(line.strip().replaceFirst(",$", ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new IllegalArgumentException(
                    file + ": no recorded answers (" + e.getMessage() + "); record them again", e);
        }
        return vectors;
    }

    private void line(String line) {
        if (!line.startsWith("{")) {
            return;
        }
        JsonNode node = Wire.json(line);
        if (node.has("oracle")) {
            oracle = ProgramJson.text(node, "oracle");
        } else {
            Program program = ProgramJson.program(node.path("program"));
            answers.put(program, OutcomeJson.outcomes(node.path("outcomes")));
        }
    }

    /** Writes all answers, sorted by their programs, so that a change is a small diff. */
    public void write(Path file) {
        List<String> lines = new ArrayList<>();
        answers.forEach((program, outcomes) -> lines.add(text(program, outcomes)));
        lines.sort(Comparator.naturalOrder());
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        head.put("format", 1).put("oracle", oracle);
        lines.addFirst(Wire.text(head));
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, "[\n" + String.join(",\n", lines) + "\n]\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Program program, List<Outcome> outcomes) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put(
                "call",
                String.join("; ", program.steps().stream().map(s -> StepText.of(s, "")).toList()));
        node.set("program", ProgramJson.json(program));
        node.set("outcomes", OutcomeJson.json(outcomes));
        return Wire.text(node);
    }

    /** Returns a backend that writes down what another one answers. */
    public Backend recording(Backend live) {
        return new Recording(live);
    }

    /** Returns a backend that answers from here; a program without an answer breaks. */
    public Backend backend() {
        return new Recorded();
    }

    private final class Recording implements Backend {
        private final Backend live;

        Recording(Backend live) {
            this.live = live;
        }

        @Override
        public String name() {
            return live.name();
        }

        @Override
        public String version() {
            return live.version();
        }

        @Override
        public List<Outcome> run(Program program, java.time.Duration limit) {
            List<Outcome> outcomes = live.run(program, limit);
            boolean whole =
                    outcomes.stream()
                            .map(Outcome::ending)
                            .noneMatch(
                                    e ->
                                            e instanceof Ending.Broken
                                                    || e instanceof Ending.TimedOut);
            if (whole) {
                answers.put(program, outcomes);
                oracle = live.version();
            }
            return outcomes;
        }
    }

    private final class Recorded implements Backend {
        @Override
        public String name() {
            return SIDE;
        }

        @Override
        public String version() {
            return oracle.isEmpty() ? "nothing recorded" : oracle;
        }

        @Override
        public List<Outcome> run(Program program, java.time.Duration limit) {
            List<Outcome> found = answers.get(program);
            if (found != null) {
                return found;
            }
            String reason =
                    "no answer is recorded for this call; record with"
                            + " -Dparallax.vectors.write=true";
            return List.of(new Outcome(new Ending.Broken(reason), "", "", List.of()));
        }
    }
}
