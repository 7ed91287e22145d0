package dev.parallax.report;

import dev.parallax.compare.TopicTimes;
import dev.parallax.compare.TopicTimes.Checked;
import dev.parallax.compare.TopicTimes.Row;
import dev.parallax.record.SafeJson;

import tools.jackson.core.JsonGenerator;

/**
 * Writes a topic's time table as JSON.
 *
 * @param json where to
 */
record JsonTimes(JsonGenerator json) {

    void write(TopicTimes times) {
        json.writeStartObject();
        json.writeStringProperty("topic", times.topic().name());
        json.writeBooleanProperty("sameConditions", times.sameConditions());
        json.writeArrayPropertyStart("lanes");
        times.rows().forEach(row -> row(times, row));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void row(TopicTimes times, Row row) {
        json.writeStartObject();
        json.writeStringProperty("lane", row.lane());
        json.writeObjectPropertyStart("wallSeconds");
        row.times().forEach((name, time) -> JsonReport.seconds(json, name, time.wall()));
        json.writeEndObject();
        json.writeObjectPropertyStart("ratios");
        String base = times.topic().variants().getFirst();
        for (String variant : row.times().keySet()) {
            row.ratio(variant, base).ifPresent(ratio -> SafeJson.number(json, variant, ratio));
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("expected");
        row.expected().forEach(this::checked);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void checked(Checked checked) {
        json.writeStartObject();
        json.writeStringProperty("variant", checked.band().variant());
        json.writeStringProperty("over", checked.band().base());
        SafeJson.number(json, "ratio", checked.ratio());
        SafeJson.number(json, "atLeast", checked.band().atLeast());
        SafeJson.number(json, "atMost", checked.band().atMost());
        json.writeBooleanProperty("inside", checked.inside());
        json.writeStringProperty("reason", checked.band().reason());
        json.writeEndObject();
    }
}
