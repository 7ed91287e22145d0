package dev.parallax.lane.cpython;

import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.python.PythonCommand;
import dev.parallax.lane.python.ShortCommand;
import dev.parallax.record.LaneStamp;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks an interpreter what it is, with the run's configuration in place. */
final class Probe {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Probe() {}

    /**
     * Runs {@code parallax_lane.probe}.
     *
     * @param builder starts it
     * @throws LaneUnavailableException if the interpreter doesn't run or answers nonsense
     */
    static LaneStamp stamp(PythonCommand python, ProcessBuilder builder)
            throws LaneUnavailableException, InterruptedException {
        try {
            ShortCommand answer = ShortCommand.run(builder, LIMIT);
            if (answer.exit() == 0) {
                return stamp(python, JsonMapper.shared().readTree(answer.lastLine()));
            }
            throw broken(python, "exit status %d, %s".formatted(answer.exit(), answer.lastLine()));
        } catch (IOException | JacksonException e) {
            throw broken(python, String.valueOf(e.getMessage()));
        }
    }

    private static LaneStamp stamp(PythonCommand python, JsonNode answer) {
        String version = answer.path("version").asString("");
        List<String> notes = new ArrayList<>();
        notes.add("interpreter " + python.origin());
        notes.add("peak memory is the main process's");
        answer.path("notes").valueStream().map(JsonNode::asString).forEach(notes::add);
        return new LaneStamp(
                answer.path("implementation").asString(""),
                version,
                version.replaceFirst("^(\\d+\\.\\d+).*", "$1"),
                answer.path("jit").asBoolean(false) ? "CPython's JIT" : "bytecode interpreter",
                answer.path("gil").asString(""),
                answer.path("processes").asString(""),
                notes);
    }

    private static LaneUnavailableException broken(PythonCommand python, String why) {
        return new LaneUnavailableException(
                "%s does not run (%s); name another interpreter with --python"
                        .formatted(python.executable(), why));
    }
}
