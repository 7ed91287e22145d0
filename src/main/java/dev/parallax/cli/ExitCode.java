package dev.parallax.cli;

/** The exit codes of every command, as the help and the README list them. */
final class ExitCode {
    /** All comparisons were accepted, or the command did what it was asked. */
    static final int OK = 0;

    /** A divergence: an undeclared or forbidden difference, a time-out, a crash. */
    static final int DIVERGENCE = 1;

    /** Nothing ran: no lane was available, or nothing was found. */
    static final int NOTHING_RAN = 2;

    /** Bad usage, or a manifest or record that can't be read, or a file that can't be written. */
    static final int BAD_INPUT = 3;

    /** A bug in Parallax. */
    static final int BUG = 70;

    /** Interrupted from the keyboard, as shells count it: 128 + SIGINT. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
