package dev.parallax.lane.python;

import dev.parallax.record.ExceptionInfo;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * How a program ended, as {@code parallax_lane.process} reports it in its {@code end} event.
 *
 * @param exit the exit status
 * @param exception the uncaught exception, or null
 * @param notes the shims that were put in place
 * @param wallSeconds from the first statement to the end
 * @param cpuSeconds processor time with waited-for children; NaN if unknown
 * @param peakMemoryBytes largest memory of the main process; 0 if unknown
 */
public record RunnerResult(
        int exit,
        @Nullable ExceptionInfo exception,
        List<String> notes,
        double wallSeconds,
        double cpuSeconds,
        long peakMemoryBytes) {

    /** Copies the notes. */
    public RunnerResult {
        notes = List.copyOf(notes);
    }

    /** Reads an event's data; what is missing counts as unknown. */
    public static RunnerResult of(JsonNode data) {
        return new RunnerResult(
                data.path("exit").asInt(0),
                exception(data.path("exception")),
                data.path("notes").valueStream().map(note -> note.asString("")).toList(),
                data.path("wall").asDouble(0),
                data.path("cpu").asDouble(Double.NaN),
                data.path("peak").asLong(0));
    }

    private static @Nullable ExceptionInfo exception(JsonNode data) {
        if (!data.isObject()) {
            return null;
        }
        JsonNode file = data.path("file");
        return new ExceptionInfo(
                text(data, "type"),
                text(data, "message"),
                file.isString() ? text(data, "file") : null,
                data.path("line").asInt(0));
    }

    private static String text(JsonNode data, String key) {
        return Texts.wellFormed(data.path(key).asString(""));
    }
}
