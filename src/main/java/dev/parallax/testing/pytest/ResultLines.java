package dev.parallax.testing.pytest;

import dev.parallax.testing.value.Wire;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the lines that a session of pytest writes. For one thread. */
final class ResultLines {
    private final Map<String, TestResult> tests = new LinkedHashMap<>();
    private final List<String> fallen = new ArrayList<>();
    private JsonNode shapes = JsonNodeFactory.instance.objectNode();
    private String version = "";
    private @Nullable String running;
    private boolean ended;

    void add(String line) {
        JsonNode json = Wire.json(line);
        if (json.has("version")) {
            version = json.path("version").stringValue();
        } else if (json.has("begin")) {
            running = json.path("begin").stringValue();
        } else if (json.has("end")) {
            running = null;
            add(result(json));
        } else if (json.has("finished")) {
            ended = true;
            shapes = json.path("shapes");
            json.path("fallen").forEach(name -> fallen.add(name.stringValue()));
        }
    }

    /** A test that asked for what is missing can't show anything, even if it passed. */
    private static TestResult result(JsonNode json) {
        List<String> missing = new ArrayList<>();
        json.path("missing").forEach(name -> missing.add(name.stringValue()));
        Outcome outcome =
                missing.isEmpty()
                        ? Outcome.of(json.path("outcome").stringValue())
                        : Outcome.MISSING;
        return new TestResult(
                json.path("end").stringValue(),
                outcome,
                json.path("text").stringValue(),
                json.path("calls").intValue(),
                missing);
    }

    void add(TestResult result) {
        tests.put(result.test(), result);
    }

    /** Says that the running test ended with its process, and returns whether one was running. */
    boolean broke(Outcome outcome, String text) {
        if (running == null) {
            return false;
        }
        add(new TestResult(running, outcome, text, 0, List.of()));
        running = null;
        return true;
    }

    /** Returns the test that has begun and not ended. */
    @Nullable String running() {
        return running;
    }

    /** Says whether the session came to its end. */
    boolean ended() {
        return ended;
    }

    List<String> done() {
        return List.copyOf(tests.keySet());
    }

    JsonNode shapes() {
        return shapes;
    }

    SideResult result(String side, String trouble) {
        return new SideResult(side, version, tests, fallen, trouble);
    }
}
