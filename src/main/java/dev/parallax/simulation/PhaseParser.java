package dev.parallax.simulation;

import java.util.ArrayList;
import java.util.List;

/** Reads the phases of a thread: {@code cpu 2ms; repeat 10 { io 1ms; cpu 1ms }}. */
final class PhaseParser {
    static final String FOREVER = "forever";
    private static final List<String> KINDS =
            List.of("cpu", "c", "hold", "io", "sleep", "lock", "unlock", "echo", "repeat");
    private static final List<String> BODIES = List.of("countdown", "increment");
    private static final int DEEPEST = 16;
    private static final int MOST = 10_000;
    private static final long MOST_TIMES = 1_000_000_000;

    /** About what CPython 3 takes for a turn of {@code x += 1} with a global. */
    private static final long INCREMENT_NANOS = 80;

    private final LineParser line;
    private final LoopBody countdown;
    private int phases;
    private boolean endless;

    PhaseParser(LineParser line, LoopBody countdown) {
        this.line = line;
        this.countdown = countdown;
    }

    /** Says whether one of the phases goes on for ever. */
    boolean endless() {
        return endless;
    }

    List<Phase> read() {
        List<Phase> read = sequence(0);
        line.end();
        return read;
    }

    private List<Phase> sequence(int depth) {
        List<Phase> read = new ArrayList<>();
        while (!line.peek().isEnd() && !line.peek().is("}")) {
            Token begin = line.peek();
            if (!line.skip(";")) {
                if (++phases > MOST) {
                    line.wrong(begin, "a thread has " + MOST + " phases at most; use repeat");
                    return skipLine(read);
                }
                phase(depth, read);
                afterPhase();
            }
        }
        return read;
    }

    private void afterPhase() {
        Token next = line.peek();
        if (!next.isEnd() && !next.is("}") && !next.is(";")) {
            line.wrong(next, "phases are separated by ';', found " + LineParser.shown(next));
            skipPhase();
        }
    }

    private void phase(int depth, List<Phase> into) {
        Token begin = line.peek();
        String kind = line.oneOf("phase", KINDS);
        switch (kind) {
            case "cpu" -> into.add(cpu());
            case "c" -> into.add(new Phase.CWork(line.duration()));
            case "hold" -> into.add(new Phase.HoldingC(line.duration()));
            case "io" -> into.add(new Phase.Io(line.duration()));
            case "sleep" -> into.add(new Phase.Sleep(line.duration()));
            case "lock" -> into.add(new Phase.Lock(line.word("the lock's name")));
            case "unlock" -> into.add(new Phase.Unlock(line.word("the lock's name")));
            case "echo" -> into.add(new Phase.Echo(times(), Phase.EchoCosts.DEFAULT));
            case "repeat" -> repeat(begin, depth, into);
            default -> skipPhase();
        }
    }

    private Phase cpu() {
        long nanos = line.duration();
        if (!line.peek().isWord()) {
            return new Phase.Cpu(nanos, countdown);
        }
        boolean increment = line.oneOf("loop", BODIES).equals("increment");
        return new Phase.Cpu(nanos, increment ? LoopBody.increment(INCREMENT_NANOS) : countdown);
    }

    private void repeat(Token begin, int depth, List<Phase> into) {
        long times = times();
        if (depth == DEEPEST) {
            line.wrong(begin, "repeats are at most " + DEEPEST + " deep; use fewer");
            skipLine(into);
            return;
        }
        if (!line.skip("{")) {
            line.wrong(
                    line.peek(),
                    "repeat needs its phases in braces, found "
                            + LineParser.shown(line.peek())
                            + "; write repeat 10 { cpu 1ms; io 1ms }");
            skipPhase();
            return;
        }
        into.add(new Phase.Repeat(times, sequence(depth + 1)));
        if (!line.skip("}")) {
            line.wrong(line.peek(), "the repeat is not closed; add '}'");
        }
    }

    private long times() {
        if (line.skip(FOREVER)) {
            endless = true;
            return Long.MAX_VALUE;
        }
        return line.number(0, MOST_TIMES);
    }

    private void skipPhase() {
        while (line.peek().isWord() || line.peek().is(":") || line.peek().is("{")) {
            line.next();
        }
    }

    private List<Phase> skipLine(List<Phase> read) {
        while (!line.peek().isEnd()) {
            line.next();
        }
        return read;
    }
}
