package dev.parallax.trace;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/** Lays JSON out with one element a line, each in one line. Made for one text. */
final class LineLayout implements PrettyPrinter {
    private static final int OUTER = 2;
    private static final String INDENT = " ";

    private int depth;

    @Override
    public void writeStartObject(JsonGenerator json) {
        json.writeRaw('{');
        depth++;
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        end(json, entries);
        json.writeRaw('}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
        json.writeRaw('[');
        depth++;
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
        end(json, values);
        json.writeRaw(']');
    }

    private void end(JsonGenerator json, int content) {
        depth--;
        if (content > 0 && depth < OUTER) {
            newLine(json);
        }
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        begin(json);
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        begin(json);
    }

    private void begin(JsonGenerator json) {
        if (depth <= OUTER) {
            newLine(json);
        }
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        separate(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        separate(json);
    }

    private void separate(JsonGenerator json) {
        json.writeRaw(',');
        begin(json);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(':');
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {
        json.writeRaw('\n');
    }

    private void newLine(JsonGenerator json) {
        json.writeRaw('\n');
        json.writeRaw(INDENT.repeat(depth));
    }
}
