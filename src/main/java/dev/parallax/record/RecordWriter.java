package dev.parallax.record;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;

import java.util.List;
import java.util.function.Consumer;

/** Writes a record's parts, each key always at the same place. */
final class RecordWriter {
    /** Below a run, every object is one line: an output line is one line of the file, too. */
    static final int INLINE_DEPTH = 6;

    private final JsonGenerator json;

    RecordWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(RunRecord record) {
        json.writeStartObject();
        json.writeNumberProperty("schema", record.schema());
        json.writeStringProperty("comparison", record.comparison());
        json.writeStringProperty("manifestFile", record.manifestFile());
        json.writeStringProperty("manifest", record.manifest());
        json.writeStringProperty("topic", record.topic());
        json.writeStringProperty("slide", record.slide());
        json.writeStringProperty("startedAt", record.startedAt());
        asked(record.asked());
        environment(record.environment());
        array("lanes", record.lanes(), this::lane);
        json.writeEndObject();
    }

    private void asked(AskedFor asked) {
        json.writeObjectPropertyStart("asked");
        json.writeStringProperty("era", asked.era());
        json.writeStringProperty("processes", asked.processes());
        json.writeStringProperty("net", asked.net());
        json.writeStringProperty("gil", asked.gil());
        json.writeStringProperty("engine", asked.engine());
        integer("workers", asked.workers());
        SafeJson.number(json, "timeScale", asked.timeScale());
        json.writeNumberProperty("work", asked.work());
        SafeJson.number(json, "timeoutSeconds", asked.timeoutSeconds());
        json.writeEndObject();
    }

    private void environment(Environment environment) {
        json.writeObjectPropertyStart("environment");
        json.writeStringProperty("parallax", environment.parallax());
        json.writeStringProperty("os", environment.os());
        json.writeStringProperty("arch", environment.arch());
        json.writeNumberProperty("cores", environment.cores());
        json.writeStringProperty("java", environment.java());
        json.writeStringProperty("vm", environment.vm());
        json.writeEndObject();
    }

    private void lane(LaneRecord lane) {
        json.writeStartObject();
        json.writeStringProperty("lane", lane.lane());
        stamp(lane.stamp());
        json.writeNumberProperty("warmups", lane.warmups());
        array("runs", lane.runs(), this::run);
        json.writeEndObject();
    }

    private void stamp(LaneStamp stamp) {
        json.writeObjectPropertyStart("stamp");
        json.writeStringProperty("implementation", stamp.implementation());
        json.writeStringProperty("version", stamp.version());
        json.writeStringProperty("languageVersion", stamp.languageVersion());
        json.writeStringProperty("compiler", stamp.compiler());
        json.writeStringProperty("gil", stamp.gil());
        json.writeStringProperty("processes", stamp.processes());
        array("notes", stamp.notes(), json::writeString);
        json.writeEndObject();
    }

    private void run(LaneRun run) {
        json.writeStartObject();
        json.writeStringProperty("status", Words.of(run.status()));
        text("reason", run.reason());
        integer("exitCode", run.exitCode());
        SafeJson.number(json, "wallSeconds", run.wallSeconds());
        SafeJson.number(json, "cpuSeconds", run.cpuSeconds());
        json.writeNumberProperty("peakMemoryBytes", run.peakMemoryBytes());
        exception(run.exception());
        text("threadDump", run.threadDump());
        totals(run.totals());
        array("threads", run.threads(), this::thread);
        array("output", run.output(), this::line);
        json.writeEndObject();
    }

    private void exception(@Nullable ExceptionInfo exception) {
        if (exception == null) {
            json.writeNullProperty("exception");
            return;
        }
        json.writeObjectPropertyStart("exception");
        json.writeStringProperty("type", exception.type());
        json.writeStringProperty("message", exception.message());
        text("file", exception.file());
        json.writeNumberProperty("line", exception.line());
        json.writeEndObject();
    }

    private void totals(OutputTotals totals) {
        json.writeObjectPropertyStart("totals");
        json.writeNumberProperty("lines", totals.lines());
        json.writeNumberProperty("kept", totals.kept());
        json.writeStringProperty("sha256", totals.sha256());
        json.writeEndObject();
    }

    private void thread(ThreadSpan thread) {
        json.writeStartObject();
        json.writeNumberProperty("pid", thread.pid());
        json.writeStringProperty("process", thread.process());
        json.writeStringProperty("thread", thread.thread());
        SafeJson.number(json, "begin", thread.begin());
        SafeJson.number(json, "end", thread.end());
        json.writeEndObject();
    }

    private void line(OutputLine line) {
        json.writeStartObject();
        SafeJson.number(json, "time", line.time());
        json.writeStringProperty("stream", Words.of(line.stream()));
        json.writeNumberProperty("pid", line.pid());
        json.writeStringProperty("process", line.process());
        json.writeStringProperty("thread", line.thread());
        json.writeStringProperty("text", line.text());
        json.writeEndObject();
    }

    private void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private void integer(String name, @Nullable Integer value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }

    private <T> void array(String name, List<T> values, Consumer<T> writer) {
        json.writeArrayPropertyStart(name);
        values.forEach(writer);
        json.writeEndArray();
    }
}
