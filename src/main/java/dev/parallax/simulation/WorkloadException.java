package dev.parallax.simulation;

import java.util.List;

/** A workload file that can't be used; carries everything that is wrong with it. */
public final class WorkloadException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    WorkloadException(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Returns one line for each mistake, by its place: {@code FILE:LINE:COLUMN: what to do}. */
    public List<String> mistakes() {
        return mistakes;
    }
}
