package dev.parallax.record;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/**
 * Lays JSON out for readers and for line diffs: one key or element a line, but small things deep
 * inside in one line each. Made for one text.
 */
final class Layout implements PrettyPrinter {
    private static final String INDENT = "  ";

    private final int inlineDepth;

    /** Objects and arrays that are open. */
    private int depth;

    /** The depth of the outermost object that is written in one line; 0 for none. */
    private int inline;

    /**
     * Makes one.
     *
     * @param inlineDepth objects nested this deep, the outermost counting 1, are one line
     */
    Layout(int inlineDepth) {
        this.inlineDepth = inlineDepth;
    }

    @Override
    public void writeStartObject(JsonGenerator json) {
        json.writeRaw('{');
        depth++;
        if (inline == 0 && depth >= inlineDepth) {
            inline = depth;
        }
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        boolean ends = inline == depth;
        depth--;
        end(json, entries);
        json.writeRaw('}');
        inline = ends ? 0 : inline;
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
        json.writeRaw('[');
        depth++;
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
        depth--;
        end(json, values);
        json.writeRaw(']');
    }

    private void end(JsonGenerator json, int content) {
        if (content > 0 && inline == 0) {
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
        if (inline == 0) {
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
        if (inline == 0) {
            newLine(json);
        } else {
            json.writeRaw(' ');
        }
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(": ");
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
