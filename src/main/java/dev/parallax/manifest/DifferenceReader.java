package dev.parallax.manifest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the differences that a manifest declares. */
final class DifferenceReader {
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final Mistakes mistakes;

    DifferenceReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    List<Difference> differences(Fields manifest) {
        List<Difference> differences = new ArrayList<>();
        for (Fields fields : manifest.tables("difference")) {
            Difference difference = difference(fields);
            fields.rejectOthers();
            if (difference != null) {
                differences.add(difference);
            }
        }
        return differences;
    }

    private @Nullable Difference difference(Fields fields) {
        List<String> lanes = Choice.LANE.readAll(fields, "lanes", mistakes);
        Optional<String> era = fields.text("era").flatMap(v -> Choice.ERA.read(v, mistakes));
        Difference.Where where = choice(fields, "where", Choice.WHERE, "stdout");
        Pattern line = pattern(fields.required("line", "a regular expression"));
        Difference.Expect expect = choice(fields, "expect", Choice.EXPECT, "accepted");
        Optional<String> since = fields.text("since").map(Value::text);
        String reason = fields.required("reason", "why this is right, in one sentence").text();
        return where == null || expect == null
                ? null
                : new Difference(Set.copyOf(lanes), era, where, line, expect, since, reason);
    }

    private <T> @Nullable T choice(Fields fields, String key, Choice<T> choice, String example) {
        Value value = fields.required(key, example);
        return value.text().isEmpty() ? null : choice.read(value, mistakes).orElse(null);
    }

    private Pattern pattern(Value value) {
        try {
            return Pattern.compile(value.text());
        } catch (PatternSyntaxException e) {
            String where = e.getIndex() < 0 ? "" : " at its character " + (e.getIndex() + 1);
            mistakes.add(
                    value.at(),
                    "'"
                            + value.text()
                            + "' is no regular expression: "
                            + e.getDescription()
                            + where);
            return NOTHING;
        }
    }
}
