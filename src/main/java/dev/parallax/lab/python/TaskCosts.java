package dev.parallax.lab.python;

import dev.parallax.lab.LabException;

import tools.jackson.databind.JsonNode;

/**
 * A column of the talk's table 'Processos e Threads', measured in a Python.
 *
 * @param kind {@code thread} or {@code process}
 * @param sharesMemory whether a change made by the other one was seen
 * @param startSeconds from before the start to after the end of one that does nothing, median
 * @param switchSeconds half of a round trip between two that wake each other
 * @param kib memory that one takes for itself, in KiB; NaN where there is no {@code /proc}
 * @param counted what two of them counted together under a lock
 * @param expected what they had to count
 */
public record TaskCosts(
        String kind,
        boolean sharesMemory,
        double startSeconds,
        double switchSeconds,
        double kib,
        long counted,
        long expected) {

    static TaskCosts of(JsonNode answer, String kind) throws LabException {
        JsonNode costs = answer.path(kind);
        return new TaskCosts(
                kind,
                costs.path("shares_memory").asBoolean(false),
                Answers.number(costs, "start_seconds"),
                Answers.number(costs, "switch_seconds"),
                costs.path("kib").asDouble(Double.NaN),
                (long) Answers.number(costs, "counted"),
                (long) Answers.number(answer, "expected"));
    }
}
