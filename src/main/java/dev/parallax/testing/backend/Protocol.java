package dev.parallax.testing.backend;

import dev.parallax.testing.value.PyValue;
import dev.parallax.testing.value.Wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a backend and {@code parallax_steps.py} tell each other: a program as a line, an answer a
 * line for each step, and a last line of what the program left behind. The steps of a live program
 * are lines of their own.
 *
 * <p>Safe for use by any thread.
 *
 * <pre>{@code
 * String line = Protocol.request(PythonModule.source("one.py", "x = 1"), Sides.ASKING);
 * System.out.println(line.lines().count()); // 1
 * }</pre>
 */
public final class Protocol {
    private static final Duration LOADING = Duration.ofSeconds(60);

    /** The name of the Python counterpart, a resource beside this class. */
    public static final String PYTHON_FILE = "parallax_steps.py";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Protocol() {}

    /** Returns a program as one line of ASCII. */
    public static String request(PythonModule module, Program program) {
        ObjectNode request = module(module);
        ArrayNode steps = request.putArray("steps");
        program.steps().forEach(step -> steps.add(json(step)));
        return Wire.text(request);
    }

    /** Returns a program whose steps follow one by one, as one line of ASCII. */
    public static String live(PythonModule module) {
        ObjectNode request = module(module).put("live", true);
        request.putArray("steps");
        return Wire.text(request);
    }

    /** Returns a step of a live program as one line of ASCII; an empty line ends the program. */
    public static String step(Step step) {
        return Wire.text(json(step));
    }

    private static ObjectNode module(PythonModule module) {
        ObjectNode request = JSON.objectNode();
        request.put("name", module.name());
        request.put("file", module.file());
        request.put("source", module.source());
        ArrayNode path = request.putArray("path");
        module.path().forEach(folder -> path.add(folder.toString()));
        return request;
    }

    private static ObjectNode json(Step step) {
        ObjectNode json = JSON.objectNode().put("keep", step.keep());
        return switch (step) {
            case Step.Call s -> given(json.put("do", "call").put("function", s.function()), s);
            case Step.Invoke s ->
                    arguments(
                            on(json, "invoke", s.target()).put("method", s.method()),
                            s.arguments());
            case Step.Get s -> on(json, "get", s.target()).put("attribute", s.attribute());
            case Step.Set s ->
                    with(on(json, "set", s.target()).put("attribute", s.attribute()), s.value());
            case Step.Next s -> on(json, "next", s.target());
            case Step.Send s -> with(on(json, "send", s.target()), s.value());
            case Step.Throw s ->
                    on(json, "throw", s.target()).put("type", s.type()).put("message", s.message());
            case Step.Close s -> on(json, "close", s.target());
            case Step.Await s -> on(json, "await", s.target());
        };
    }

    private static ObjectNode given(ObjectNode json, Step.Call call) {
        return arguments(json, call.arguments());
    }

    private static ObjectNode on(ObjectNode json, String what, String target) {
        return json.put("do", what).put("target", target);
    }

    private static ObjectNode with(ObjectNode json, PyValue value) {
        json.set("value", Wire.toJson(value));
        return json;
    }

    private static ObjectNode arguments(ObjectNode json, Arguments arguments) {
        ArrayNode positional = json.putArray("args");
        arguments.positional().forEach(argument -> positional.add(json(argument)));
        ArrayNode keywords = json.putArray("keywords");
        arguments
                .keywords()
                .forEach((name, argument) -> keywords.addArray().add(name).add(json(argument)));
        return json;
    }

    private static ObjectNode json(Argument argument) {
        ObjectNode json = JSON.objectNode();
        switch (argument) {
            case Argument.Given given -> json.set("v", Wire.toJson(given.value()));
            case Argument.Kept kept -> json.put("k", kept.name());
        }
        return json;
    }

    /**
     * Reads the answer to one step.
     *
     * @throws IllegalArgumentException if the line is none
     */
    public static Outcome outcome(JsonNode answer) {
        List<PyValue> after = new ArrayList<>();
        answer.path("after").forEach(value -> after.add(Wire.fromJson(value)));
        return new Outcome(
                ending(answer), text(answer.path("out")), text(answer.path("err")), after);
    }

    private static Ending ending(JsonNode answer) {
        if (answer.has("returned")) {
            return new Ending.Returned(Wire.fromJson(answer.path("returned")));
        }
        if (answer.has("raised")) {
            ObjectNode tagged = JSON.objectNode();
            tagged.set("x", answer.path("raised"));
            List<Frame> frames = new ArrayList<>();
            answer.path("frames").forEach(frame -> frames.add(frame(frame)));
            return new Ending.Raised((PyValue.Failure) Wire.fromJson(tagged), frames);
        }
        if (answer.has("skipped")) {
            return new Ending.Skipped(text(answer.path("skipped")));
        }
        return new Ending.Broken(text(answer.path("broken")));
    }

    private static Frame frame(JsonNode json) {
        return new Frame(
                text(json.path(0)),
                json.path(1).intValue(),
                text(json.path(2)),
                text(json.path(3)));
    }

    private static String text(JsonNode json) {
        return json.isMissingNode() ? "" : ((PyValue.Str) Wire.fromJson(json)).value();
    }

    /** Says whether a line of an answer tells that the module is loaded: time is counted then. */
    public static boolean loaded(JsonNode answer) {
        return answer.has("loaded");
    }

    /** Returns how long a module may take to be loaded, which is no part of a call's limit. */
    public static Duration loading(Duration limit) {
        return limit.compareTo(LOADING) > 0 ? limit : LOADING;
    }

    /** Says whether a line is the last one of a program's answer. */
    public static boolean last(JsonNode answer) {
        return answer.has("done");
    }

    /** Returns what a program left behind, of its answer's last line, each a sentence's end. */
    public static List<String> leftBehind(JsonNode last) {
        List<String> left = new ArrayList<>();
        last.path("done").forEach(sentence -> left.add(text(sentence)));
        return left;
    }

    /** Returns the text of {@link #PYTHON_FILE}, for Python 3.8 or later and GraalPy. */
    public static String pythonSource() {
        try (InputStream in = Protocol.class.getResourceAsStream(PYTHON_FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        PYTHON_FILE + " is missing beside " + Protocol.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
