package dev.parallax.compare;

/** What a whole comparison came to, the worst first. */
public enum Overall {
    /** Something differs that must not. Fails. */
    FORBIDDEN,
    /** No lane printed anything or failed: whatever was tested, it was not this. Fails. */
    VACUOUS,
    /** Declared, and worth a look. */
    INTERESTING,
    /** No lane could run it. */
    SKIPPED,
    /** One lane ran, and there is no slide: nothing to compare it with. */
    ALONE,
    /** Only declared, accepted differences. */
    ACCEPTED,
    /** No difference. */
    MATCH;

    /** Says whether this is a divergence, to be told by the exit code. */
    public boolean fails() {
        return this == FORBIDDEN || this == VACUOUS;
    }
}
