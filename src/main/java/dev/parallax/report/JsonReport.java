package dev.parallax.report;

import dev.parallax.compare.Breakage;
import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.compare.Conclusion;
import dev.parallax.compare.Finding;
import dev.parallax.compare.LaneTime;
import dev.parallax.compare.LaneVerdict;
import dev.parallax.compare.LaneVerdict.Tally;
import dev.parallax.compare.RunOutcome.Broken;
import dev.parallax.compare.RunOutcome.Judged;
import dev.parallax.compare.RunOutcome.Skipped;
import dev.parallax.compare.Spread;
import dev.parallax.compare.TopicTimes;
import dev.parallax.record.LaneRecord;
import dev.parallax.record.SafeJson;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;

import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reports as JSON, for scripts: {@code docs/record-format.md} names every key. All is written with
 * the summary, so that the text is whole or not there.
 */
public final class JsonReport implements Reporter {
    /** The version of this format. */
    public static final int SCHEMA = 1;

    /** Every finding is one line. */
    private static final int INLINE_DEPTH = 8;

    private final JsonGenerator json;

    /** Makes a reporter that writes to {@code target} and closes it with the summary. */
    public JsonReport(Writer target) {
        json = SafeJson.generator(target, INLINE_DEPTH);
    }

    @Override
    public void comparison(ComparisonVerdict verdict) {
        // Told again in the summary.
    }

    @Override
    public void summary(List<ComparisonVerdict> verdicts, List<TopicTimes> times) {
        try (json) {
            json.writeStartObject();
            json.writeNumberProperty("schema", SCHEMA);
            json.writeStringProperty("conclusion", word(Conclusion.of(verdicts)));
            json.writeArrayPropertyStart("verdicts");
            verdicts.forEach(this::verdict);
            json.writeEndArray();
            json.writeArrayPropertyStart("topics");
            times.forEach(t -> new JsonTimes(json).write(t));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void verdict(ComparisonVerdict verdict) {
        json.writeStartObject();
        json.writeStringProperty("comparison", verdict.comparison().name());
        json.writeStringProperty("verdict", word(verdict.overall()));
        json.writeBooleanProperty("fails", verdict.overall().fails());
        text("reference", verdict.reference());
        json.writeStringProperty("startedAt", verdict.record().startedAt());
        json.writeStringProperty("era", verdict.record().asked().era());
        json.writeNumberProperty("work", verdict.record().asked().work());
        json.writeArrayPropertyStart("lanes");
        for (int lane = 0; lane < verdict.lanes().size(); lane++) {
            lane(verdict.lanes().get(lane), verdict.record().lanes().get(lane));
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("breakages");
        verdict.breakages().forEach(this::breakage);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void lane(LaneVerdict lane, LaneRecord record) {
        json.writeStartObject();
        json.writeStringProperty("lane", lane.lane());
        json.writeStringProperty("implementation", record.stamp().implementation());
        json.writeStringProperty("version", record.stamp().version());
        json.writeStringProperty("gil", record.stamp().gil());
        LaneTime time = LaneTime.of(record).orElse(null);
        seconds(json, "wallSeconds", time == null ? null : time.wall());
        seconds(json, "cpuSeconds", time == null ? null : time.cpu().orElse(null));
        json.writeArrayPropertyStart("outcomes");
        lane.tallies().forEach(this::outcome);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void outcome(Tally tally) {
        json.writeStartObject();
        switch (tally.outcome()) {
            case Judged judged -> {
                json.writeStringProperty("status", "completed");
                String verdict = judged.verdict().getClass().getSimpleName();
                json.writeStringProperty("verdict", verdict.toLowerCase(Locale.ROOT));
            }
            case Broken broken -> json.writeStringProperty("status", word(broken.status()));
            case Skipped skipped -> {
                json.writeStringProperty("status", word(skipped.status()));
                json.writeStringProperty("reason", skipped.reason());
            }
        }
        json.writeNumberProperty("runs", tally.runs());
        json.writeNumberProperty("of", tally.of());
        json.writeArrayPropertyStart("findings");
        tally.outcome().findings().forEach(this::finding);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void finding(Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("where", word(finding.where()));
        json.writeStringProperty("side", word(finding.side()));
        json.writeNumberProperty("line", finding.index() + 1);
        json.writeStringProperty("text", finding.text());
        json.writeStringProperty("expect", word(finding.expect()));
        json.writeBooleanProperty("declared", finding.declared().isPresent());
        json.writeStringProperty("reason", finding.reason());
        text("since", finding.since());
        json.writeEndObject();
    }

    private void breakage(Breakage breakage) {
        json.writeStartObject();
        json.writeStringProperty("lane", breakage.lane());
        json.writeStringProperty("what", breakage.what());
        text("place", breakage.place());
        text("since", breakage.declared().since());
        json.writeStringProperty("reason", breakage.declared().reason());
        json.writeEndObject();
    }

    static void seconds(JsonGenerator json, String name, @Nullable Spread spread) {
        if (spread == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        SafeJson.number(json, "median", spread.median());
        SafeJson.number(json, "least", spread.least());
        SafeJson.number(json, "most", spread.most());
        json.writeNumberProperty("runs", spread.runs());
        json.writeEndObject();
    }

    private void text(String name, Optional<String> value) {
        if (value.isPresent()) {
            json.writeStringProperty(name, value.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
