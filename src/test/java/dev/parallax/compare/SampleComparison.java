package dev.parallax.compare;

import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.Difference;
import dev.parallax.manifest.Difference.Expect;
import dev.parallax.manifest.Difference.Where;
import dev.parallax.manifest.MatchMode;
import dev.parallax.manifest.MatchRules;
import dev.parallax.manifest.Port;
import dev.parallax.manifest.Slide;
import dev.parallax.manifest.StandardInput;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Builds comparisons for tests; what isn't said is the manifest's default. */
public final class SampleComparison {
    private final String name;
    private final List<Difference> differences = new ArrayList<>();
    private List<MatchMode> stdout = List.of(MatchMode.EXACT);
    private List<MatchMode> stderr = List.of(MatchMode.TRACEBACK_LAST_LINE);
    private List<MatchMode> exit = List.of(MatchMode.EXACT);
    private Optional<Slide> slide = Optional.empty();
    private Optional<String> variant = Optional.empty();

    private SampleComparison(String name) {
        this.name = name;
    }

    /** Begins one. */
    public static SampleComparison named(String name) {
        return new SampleComparison(name);
    }

    /** Sets how standard output is compared. */
    public SampleComparison stdout(MatchMode... modes) {
        stdout = List.of(modes);
        return this;
    }

    /** Sets how standard error is compared. */
    public SampleComparison stderr(MatchMode... modes) {
        stderr = List.of(modes);
        return this;
    }

    /** Sets how ends are compared. */
    public SampleComparison exit(MatchMode... modes) {
        exit = List.of(modes);
        return this;
    }

    /** Gives it a slide; the slide's text is in the record. */
    public SampleComparison slide(MatchMode... modes) {
        slide = Optional.of(new Slide(Path.of("sample.slide.txt"), List.of(modes)));
        return this;
    }

    /** Sets its role in the time table. */
    public SampleComparison variant(String value) {
        variant = Optional.of(value);
        return this;
    }

    /** Declares a difference in all lanes and eras. */
    public SampleComparison declare(Where where, String line, Expect expect, String reason) {
        return declare(Set.of(), Optional.empty(), where, line, expect, Optional.empty(), reason);
    }

    /** Declares a difference. */
    public SampleComparison declare(
            Set<String> lanes,
            Optional<String> era,
            Where where,
            String line,
            Expect expect,
            Optional<String> since,
            String reason) {
        differences.add(
                new Difference(lanes, era, where, Pattern.compile(line), expect, since, reason));
        return this;
    }

    /** Returns it. */
    public Comparison build() {
        return new Comparison(
                name,
                Path.of("comparisons", name + ".toml"),
                "A sample comparison",
                "What a reader should see.",
                Path.of("script.py"),
                List.of(),
                StandardInput.EMPTY,
                Optional.empty(),
                new Port.Compiled("dev.parallax.deck.Sample"),
                variant,
                false,
                Set.of(),
                new MatchRules(stdout, stderr, exit),
                differences,
                slide);
    }
}
