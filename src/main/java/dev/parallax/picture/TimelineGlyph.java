package dev.parallax.picture;

import dev.parallax.report.Style;
import dev.parallax.trace.Timeline.MarkKind;
import dev.parallax.trace.Timeline.State;

/** The signs of a terminal timeline. Color only repeats what a sign says. */
enum TimelineGlyph {
    HOLDING('█', '#', "32", "holds the GIL, or runs without one"),
    PREEMPTED('▓', 'p', "31", "could run, has no core"),
    WAITING('░', '.', "33", "waits for the GIL"),
    SWITCHING('▒', ':', "33", "was asked to let go, waits for the successor"),
    IO('≈', '~', "36", "I/O"),
    SLEEPING('z', 'z', "2", "sleeps"),
    LOCK_WAIT('L', 'L', "35", "waits for another lock"),
    C_WORK('C', 'C', "34", "code that needs no GIL"),
    OTHER('·', '-', "2", "none of these"),
    BUSY('✗', 'x', "31", "BUSY: woken, but the GIL is taken"),
    DROP_REQUEST('▼', '!', "1", "asks the holder to let go, or is asked by a timer"),
    RETRY('↻', 'r', "33", "woken, tries to take the GIL"),
    NONE(' ', ' ', "", "");

    private final char unicode;
    private final char ascii;
    private final String color;
    private final String meaning;

    TimelineGlyph(char unicode, char ascii, String color, String meaning) {
        this.unicode = unicode;
        this.ascii = ascii;
        this.color = color;
        this.meaning = meaning;
    }

    static TimelineGlyph of(State state) {
        return valueOf(state.name());
    }

    /** Returns a mark's sign; a wait that ends without a request has none. */
    static TimelineGlyph of(MarkKind mark) {
        return mark == MarkKind.TIMEOUT ? NONE : valueOf(mark.name());
    }

    char sign(Style style) {
        return style.unicode() ? unicode : ascii;
    }

    String painted(Style style, String text) {
        return style.color() && !color.isEmpty()
                ? "\u001b[" + color + "m" + text + "\u001b[0m"
                : text;
    }

    String meaning() {
        return meaning;
    }
}
