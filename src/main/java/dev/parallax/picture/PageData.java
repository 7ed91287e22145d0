package dev.parallax.picture;

import dev.parallax.picture.ChartPanel.Axis;
import dev.parallax.picture.ChartPanel.Point;
import dev.parallax.picture.ChartPanel.Series;
import dev.parallax.report.Source;

import tools.jackson.core.JsonGenerator;

import java.io.Writer;

/** Writes what a page shows as the JSON that its script reads. */
final class PageData {
    private final JsonGenerator json;

    private PageData(JsonGenerator json) {
        this.json = json;
    }

    static void write(Writer target, PageContent content) {
        try (JsonGenerator json = PageJson.generator(target)) {
            new PageData(json).page(content);
        }
    }

    private void page(PageContent content) {
        json.writeStartObject();
        json.writeStringProperty("title", content.title());
        json.writeStringProperty("lead", content.lead());
        json.writeArrayPropertyStart("traces");
        content.traces().forEach(panel -> new PageTrace(json, panel).write());
        json.writeEndArray();
        json.writeArrayPropertyStart("charts");
        content.charts().forEach(this::chart);
        json.writeEndArray();
        json.writeArrayPropertyStart("tables");
        content.tables().forEach(this::table);
        json.writeEndArray();
        json.writeArrayPropertyStart("stamps");
        content.stamps().forEach(stamp -> PageTrace.stamp(json, stamp));
        json.writeEndArray();
        json.writeArrayPropertyStart("sources");
        content.source().ifPresent(this::sources);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void chart(ChartPanel chart) {
        json.writeStartObject();
        json.writeStringProperty("title", chart.title());
        json.writeStringProperty("note", chart.note());
        json.writeStringProperty("kind", chart.kind().name());
        axis("x", chart.x());
        axis("y", chart.y());
        json.writeArrayPropertyStart("series");
        chart.series().forEach(this::series);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void axis(String name, Axis axis) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("label", axis.label());
        json.writeStringProperty("unit", axis.unit());
        json.writeBooleanProperty("log", axis.log());
        PageJson.texts(json, "names", axis.names());
        json.writeEndObject();
    }

    private void series(Series series) {
        json.writeStartObject();
        json.writeStringProperty("name", series.name());
        json.writeArrayPropertyStart("points");
        for (Point point : series.points()) {
            json.writeStartArray();
            PageJson.number(json, point.x());
            PageJson.number(json, point.y());
            PageJson.number(json, point.low());
            PageJson.number(json, point.high());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void table(TablePanel table) {
        json.writeStartObject();
        json.writeStringProperty("title", table.title());
        json.writeStringProperty("note", table.note());
        PageJson.texts(json, "header", table.header());
        json.writeArrayPropertyStart("rows");
        for (var row : table.rows()) {
            json.writeStartArray();
            row.forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void sources(SourcePair pair) {
        source("Python", pair.python());
        source("Java", pair.java());
    }

    private void source(String language, Source source) {
        json.writeStartObject();
        json.writeStringProperty("language", language);
        json.writeStringProperty("label", source.label());
        json.writeStringProperty("text", source.text());
        json.writeEndObject();
    }
}
