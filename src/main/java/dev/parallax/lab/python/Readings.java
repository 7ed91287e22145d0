package dev.parallax.lab.python;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Measurement;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns answers into measurements. */
final class Readings {
    private Readings() {}

    static Measurement batch(JsonNode answer) throws LabException {
        return new Measurement(
                Answers.number(answer, "seconds"),
                answer.path("cpu").asDouble(Double.NaN),
                Map.of("checksum", Answers.number(answer, "checksum")),
                List.of());
    }

    static Measurement slices(JsonNode answer) throws LabException {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("switches", Answers.number(answer, "switches"));
        numbers.put("count", Answers.number(answer, "count"));
        double parallel = answer.path("parallel").asDouble(Double.NaN);
        if (!Double.isNaN(parallel)) {
            numbers.put("parallel", parallel);
        }
        return new Measurement(
                Answers.number(answer, "seconds"), Double.NaN, numbers, Answers.samples(answer));
    }

    /**
     * Returns what the client measured, with the server's processor time.
     *
     * @param answer what the server says in the end
     */
    static Measurement convoy(Measurement echo, JsonNode answer) {
        return new Measurement(
                echo.seconds(),
                answer.path("cpu").asDouble(Double.NaN),
                echo.numbers(),
                echo.samples());
    }
}
