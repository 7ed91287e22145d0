package dev.parallax.lab.python;

import dev.parallax.lab.LabException;
import dev.parallax.lab.ProcessesThreads;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@code processes_threads.py} measured. */
final class CostRows {
    private CostRows() {}

    /**
     * Returns the rows of an answer; what was not measured is NaN.
     *
     * @param runtime whose they are
     * @throws LabException if there are none
     */
    static List<ProcessesThreads> of(String runtime, JsonNode answer) throws LabException {
        List<ProcessesThreads> rows = new ArrayList<>();
        for (JsonNode row : answer.path("rows")) {
            rows.add(row(runtime, row));
        }
        if (rows.isEmpty()) {
            throw new LabException(
                    "its answer has no rows; is python-scripts/gil/processes_threads.py changed?");
        }
        return rows;
    }

    private static ProcessesThreads row(String runtime, JsonNode row) {
        Map<String, Double> means = new LinkedHashMap<>();
        row.path("means").properties().forEach(e -> means.put(e.getKey(), number(e.getValue())));
        return new ProcessesThreads(
                runtime,
                row.path("kind").asString("?"),
                row.path("shares_memory").asBoolean(false),
                row.path("demonstration").asString(""),
                number(row.path("start_seconds")),
                number(row.path("switch_seconds")),
                number(row.path("kib")),
                means);
    }

    private static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : Double.NaN;
    }
}
