package dev.parallax.manifest;

import static dev.parallax.manifest.MatchMode.DOCTEST;
import static dev.parallax.manifest.MatchMode.EXACT;
import static dev.parallax.manifest.MatchMode.IGNORE;
import static dev.parallax.manifest.MatchMode.IGNORE_ARROWS;
import static dev.parallax.manifest.MatchMode.SUBSET;
import static dev.parallax.manifest.MatchMode.TRACEBACK_LAST_LINE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what must match, and how. */
final class MatchReader {
    private static final Set<MatchMode> SLIDES_ONLY = EnumSet.of(DOCTEST, IGNORE_ARROWS, SUBSET);
    private static final Choice<MatchMode> STREAM =
            Choice.of("match mode for a stream", EnumSet.complementOf(EnumSet.copyOf(SLIDES_ONLY)));
    private static final Choice<MatchMode> EXIT =
            Choice.of("match mode for exit", EnumSet.of(EXACT, IGNORE));
    private static final Choice<MatchMode> SLIDE =
            Choice.of("match mode for a slide", EnumSet.complementOf(EnumSet.of(IGNORE)));

    /** Two lanes' frames are never alike, so that a whole traceback can't be the default. */
    private static final MatchRules DEFAULTS =
            new MatchRules(List.of(EXACT), List.of(TRACEBACK_LAST_LINE), List.of(EXACT));

    private final Places places;
    private final Mistakes mistakes;

    MatchReader(Places places, Mistakes mistakes) {
        this.places = places;
        this.mistakes = mistakes;
    }

    MatchRules rules(Fields manifest) {
        Optional<Fields> match = manifest.table("match");
        if (match.isEmpty()) {
            return DEFAULTS;
        }
        Fields fields = match.get();
        MatchRules rules =
                new MatchRules(
                        modes(fields, "stdout", STREAM, DEFAULTS.stdout()),
                        modes(fields, "stderr", STREAM, DEFAULTS.stderr()),
                        modes(fields, "exit", EXIT, DEFAULTS.exit()));
        fields.rejectOthers();
        return rules;
    }

    Optional<Slide> slide(Fields manifest) {
        return manifest.table("slide").map(this::slideOf);
    }

    private Slide slideOf(Fields fields) {
        Value file = fields.required("file", "a file with the slide's text");
        Slide slide =
                new Slide(
                        places.file(file, "slide text"),
                        modes(fields, "match", SLIDE, List.of(DOCTEST)));
        fields.rejectOthers();
        return slide;
    }

    private List<MatchMode> modes(
            Fields fields, String key, Choice<MatchMode> choice, List<MatchMode> otherwise) {
        List<Value> words = fields.texts(key).orElse(null);
        if (words == null) {
            return otherwise;
        }
        if (words.isEmpty()) {
            mistakes.add(fields.position(key), "'" + key + "' names no mode: write [\"exact\"]");
        }
        List<MatchMode> modes = new ArrayList<>();
        for (Value word : words) {
            choice.read(word, mistakes).ifPresent(modes::add);
            checkAlone(word, words.size());
        }
        return modes;
    }

    private void checkAlone(Value word, int words) {
        boolean alone = List.of(EXACT.spelling(), IGNORE.spelling()).contains(word.text());
        if (alone && words > 1) {
            mistakes.add(
                    word.at(),
                    "'" + word.text() + "' says it all: remove it, or the modes beside it");
        }
    }
}
