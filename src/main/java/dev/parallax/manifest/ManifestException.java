package dev.parallax.manifest;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Thrown for manifests that can't be used; carries everything that is wrong at once. */
public final class ManifestException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    /**
     * Makes one.
     *
     * @param mistakes what is wrong, in any order; never empty
     */
    public ManifestException(List<Mistake> mistakes) {
        super(mistakes.stream().sorted().map(Mistake::toString).collect(joining("\n")));
        this.mistakes = mistakes.stream().sorted().toList();
    }

    /**
     * Returns what is wrong, ordered by file, line and column; the message has one line for each.
     */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
