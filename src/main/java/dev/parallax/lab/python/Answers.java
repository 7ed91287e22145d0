package dev.parallax.lab.python;

import dev.parallax.lab.LabException;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** Reads what {@code probe.py} says. */
final class Answers {
    private static final int SHOWN = 80;

    private Answers() {}

    /**
     * Reads a line.
     *
     * @throws LabException if it is no JSON object, or says that the request failed
     */
    static JsonNode parse(String line) throws LabException {
        JsonNode answer = tree(line);
        if (answer == null || !answer.isObject()) {
            String shown = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
            throw new LabException(
                    "it said \""
                            + shown
                            + "\" where an answer in JSON belongs; is python-scripts/gil/probe.py"
                            + " changed?");
        }
        if (answer.has("error")) {
            String error = answer.path("error").asString("");
            throw new LabException(error.lines().findFirst().orElse("it failed"));
        }
        return answer;
    }

    private static @Nullable JsonNode tree(String line) {
        try {
            return JsonMapper.shared().readTree(line);
        } catch (JacksonException e) {
            return null;
        }
    }

    /**
     * Returns a number of an answer.
     *
     * @throws LabException if it is not there
     */
    static double number(JsonNode answer, String field) throws LabException {
        JsonNode value = answer.path(field);
        if (!value.isNumber()) {
            throw new LabException("its answer has no number '" + field + "'");
        }
        return value.asDouble();
    }

    /** Returns the samples of an answer, in seconds. */
    static List<Double> samples(JsonNode answer) {
        return answer.path("samples").valueStream().map(JsonNode::asDouble).toList();
    }
}
