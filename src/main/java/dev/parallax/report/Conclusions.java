package dev.parallax.report;

import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.compare.Finding;
import dev.parallax.compare.LaneVerdict;
import dev.parallax.compare.Overall;
import dev.parallax.manifest.Difference.Expect;
import dev.parallax.report.Style.Glyph;
import dev.parallax.report.Style.Ink;

import java.util.List;
import java.util.Locale;

/** Puts what a comparison came to into a sign, a word and a sentence. */
final class Conclusions {
    private Conclusions() {}

    static Glyph glyph(Overall overall) {
        return switch (overall) {
            case FORBIDDEN, VACUOUS -> Glyph.WRONG;
            case INTERESTING -> Glyph.NOTABLE;
            case SKIPPED, ALONE -> Glyph.SKIPPED;
            case ACCEPTED -> Glyph.ACCEPTED;
            case MATCH -> Glyph.RIGHT;
        };
    }

    static Ink ink(Overall overall) {
        return switch (overall) {
            case FORBIDDEN, VACUOUS -> Ink.WRONG;
            case INTERESTING, SKIPPED, ALONE -> Ink.NOTABLE;
            case ACCEPTED, MATCH -> Ink.RIGHT;
        };
    }

    static String word(Overall overall) {
        return overall.name().toLowerCase(Locale.ROOT);
    }

    static String sentence(ComparisonVerdict verdict) {
        return switch (verdict.overall()) {
            case FORBIDDEN -> Report.list(wrong(verdict)) + ".";
            case VACUOUS -> "No lane printed anything, so nothing was compared: check the script.";
            case INTERESTING ->
                    "Only declared differences, "
                            + count(verdict, Expect.INTERESTING)
                            + " of them worth a look.";
            case SKIPPED -> "No lane could run it: the reasons are above.";
            case ALONE ->
                    "Only one lane ran and there is no slide: add a lane to have it compared.";
            case ACCEPTED ->
                    agreement(verdict)
                            + ", but for "
                            + Report.count(count(verdict, Expect.ACCEPTED), "declared line")
                            + ".";
            case MATCH -> agreement(verdict) + ".";
        };
    }

    private static String agreement(ComparisonVerdict verdict) {
        List<String> others =
                verdict.lanes().stream()
                        .filter(LaneVerdict::judged)
                        .map(LaneVerdict::lane)
                        .filter(lane -> !verdict.reference().orElse("").equals(lane))
                        .toList();
        String reference = verdict.reference().orElse("the reference");
        boolean slide = verdict.comparison().slide().isPresent();
        if (others.isEmpty()) {
            return reference + " prints what the slide shows";
        }
        String verb = others.size() == 1 ? " prints" : " print";
        return Report.list(others)
                + verb
                + " what "
                + reference
                + " prints"
                + (slide ? ", and all of them what the slide shows" : "");
    }

    private static List<String> wrong(ComparisonVerdict verdict) {
        return verdict.lanes().stream()
                .filter(l -> forbidden(l) > 0)
                .map(l -> Report.count(forbidden(l), "wrong difference") + " in " + l.lane())
                .toList();
    }

    private static long forbidden(LaneVerdict lane) {
        return lane.findings().stream().filter(f -> f.expect() == Expect.FORBIDDEN).count();
    }

    private static long count(ComparisonVerdict verdict, Expect expect) {
        return verdict.lanes().stream()
                .flatMap(l -> l.findings().stream())
                .filter(f -> f.expect() == expect)
                .map(Finding::text)
                .distinct()
                .count();
    }
}
