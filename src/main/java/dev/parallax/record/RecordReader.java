package dev.parallax.record;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** Reads what {@link RecordWriter} wrote; keys it doesn't know are passed over. */
final class RecordReader {
    /** Jackson's word for a place that it doesn't know itself; ours is told before. */
    private static final String ITS_PLACE = "(?s) ?(\\(start marker )?(at )?\\[Source: .*";

    private RecordReader() {}

    static RunRecord read(String text, String name) throws RecordFormatException {
        Fields fields = new Fields(tree(text, name), name, "");
        checkSchema(fields);
        return new RunRecord(
                fields.smallInteger("schema"),
                fields.text("comparison"),
                fields.text("manifestFile"),
                fields.text("manifest"),
                fields.text("topic"),
                fields.text("slide"),
                fields.text("startedAt"),
                asked(fields.object("asked")),
                environment(fields.object("environment")),
                fields.objects("lanes", RecordReader::lane));
    }

    private static JsonNode tree(String text, String name) throws RecordFormatException {
        try {
            return JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(text);
        } catch (JacksonException e) {
            throw new RecordFormatException(
                    "%s:%s:%s: is not JSON, or was cut off: %s. Make the record anew with 'run --record'."
                            .formatted(
                                    name,
                                    e.getLocation().getLineNr(),
                                    e.getLocation().getColumnNr(),
                                    e.getOriginalMessage().replaceFirst(ITS_PLACE, "")));
        }
    }

    private static void checkSchema(Fields fields) throws RecordFormatException {
        JsonNode schema = fields.node().isObject() ? fields.node().get("schema") : null;
        if (schema == null || !schema.isInt()) {
            throw new RecordFormatException(
                    fields.name()
                            + ": is JSON, but no record (it has no 'schema' number)."
                            + " Name a file that 'run --record DIR' wrote.");
        }
        if (schema.intValue() > RunRecord.SCHEMA) {
            throw new RecordFormatException(
                    "%s: has schema %s, and this Parallax reads up to %s. Use the newer Parallax that wrote it."
                            .formatted(fields.name(), schema.intValue(), RunRecord.SCHEMA));
        }
        if (schema.intValue() < 1) {
            throw fields.damaged("schema must be 1 or more, not " + schema.intValue());
        }
    }

    private static AskedFor asked(Fields fields) throws RecordFormatException {
        return new AskedFor(
                fields.text("era"),
                fields.text("processes"),
                fields.text("net"),
                fields.text("gil"),
                fields.text("engine"),
                fields.optionalInteger("workers"),
                fields.number("timeScale"),
                fields.integer("work"),
                fields.number("timeoutSeconds"));
    }

    private static Environment environment(Fields fields) throws RecordFormatException {
        return new Environment(
                fields.text("parallax"),
                fields.text("os"),
                fields.text("arch"),
                fields.smallInteger("cores"),
                fields.text("java"),
                fields.text("vm"));
    }

    private static LaneRecord lane(Fields fields) throws RecordFormatException {
        LaneRecord lane =
                new LaneRecord(
                        fields.text("lane"),
                        stamp(fields.object("stamp")),
                        fields.smallInteger("warmups"),
                        fields.objects("runs", RecordReader::run));
        if (lane.runs().isEmpty()) {
            throw fields.damaged(fields.place() + ".runs must hold at least one run");
        }
        return lane;
    }

    private static LaneStamp stamp(Fields fields) throws RecordFormatException {
        return new LaneStamp(
                fields.text("implementation"),
                fields.text("version"),
                fields.text("languageVersion"),
                fields.text("compiler"),
                fields.text("gil"),
                fields.text("processes"),
                fields.texts("notes"));
    }

    private static LaneRun run(Fields fields) throws RecordFormatException {
        return new LaneRun(
                fields.word("status", RunStatus.class),
                fields.optionalText("reason"),
                fields.optionalInteger("exitCode"),
                fields.objects("output", RecordReader::line),
                fields.has("threads") ? fields.objects("threads", RecordReader::thread) : List.of(),
                totals(fields.object("totals")),
                fields.optionalObject("exception", RecordReader::exception),
                fields.number("wallSeconds"),
                fields.number("cpuSeconds"),
                fields.integer("peakMemoryBytes"),
                fields.optionalText("threadDump"));
    }

    private static ThreadSpan thread(Fields fields) throws RecordFormatException {
        return new ThreadSpan(
                fields.integer("pid"),
                fields.text("process"),
                fields.text("thread"),
                fields.number("begin"),
                fields.number("end"));
    }

    private static OutputTotals totals(Fields fields) throws RecordFormatException {
        return new OutputTotals(
                fields.integer("lines"), fields.integer("kept"), fields.text("sha256"));
    }

    private static ExceptionInfo exception(Fields fields) throws RecordFormatException {
        return new ExceptionInfo(
                fields.text("type"),
                fields.text("message"),
                fields.optionalText("file"),
                fields.smallInteger("line"));
    }

    private static OutputLine line(Fields fields) throws RecordFormatException {
        return new OutputLine(
                fields.number("time"),
                fields.word("stream", OutputLine.Stream.class),
                fields.integer("pid"),
                fields.text("process"),
                fields.text("thread"),
                fields.text("text"));
    }
}
