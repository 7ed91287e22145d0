package dev.parallax.lane;

import dev.parallax.record.OutputLine;
import dev.parallax.record.OutputLine.Stream;
import dev.parallax.record.OutputTotals;
import dev.parallax.record.ThreadSpan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * Collects a program's output in bounded memory: the first {@link #HEAD} and the last {@link #TAIL}
 * lines, each cut at {@link #MAX_LINE} characters, and a digest of all. Any thread may write.
 */
public final class OutputCollector {
    /** How many lines from the start are kept. */
    public static final int HEAD = 5_000;

    /** How many lines from the end are kept. */
    public static final int TAIL = 1_000;

    /** Longest line kept, in UTF-16 units; a longer one ends in {@code …}. */
    public static final int MAX_LINE = 10_000;

    private final long start = System.nanoTime();
    private final Consumer<OutputLine> live;
    private final List<OutputLine> head = new ArrayList<>();
    private final Deque<OutputLine> tail = new ArrayDeque<>();
    private final MessageDigest digest = sha256();
    private final ThreadSpans spans = new ThreadSpans();
    private long lines;

    /**
     * Starts the clock that output times are counted from.
     *
     * @param live is told each line as it comes, on the writing thread
     */
    public OutputCollector(Consumer<OutputLine> live) {
        this.live = live;
    }

    /** Takes one whole line, without its end. */
    public void line(Stream stream, long pid, String process, String thread, String text) {
        OutputLine line = new OutputLine(elapsedSeconds(), stream, pid, process, thread, cut(text));
        synchronized (this) {
            lines++;
            if (stream == Stream.STDOUT) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            keep(line);
        }
        live.accept(line);
    }

    private static String cut(String text) {
        if (text.length() <= MAX_LINE) {
            return text;
        }
        // Never between the halves of a surrogate pair: half a character is no text.
        boolean split = Character.isHighSurrogate(text.charAt(MAX_LINE - 1));
        return text.substring(0, split ? MAX_LINE - 1 : MAX_LINE) + "…";
    }

    private void keep(OutputLine line) {
        if (head.size() < HEAD) {
            head.add(line);
            return;
        }
        tail.addLast(line);
        if (tail.size() > TAIL) {
            tail.removeFirst();
        }
    }

    /** A thread begins or ends; a name may come again. */
    public void thread(long pid, String process, String thread, boolean begins) {
        spans.note(elapsedSeconds(), pid, process, thread, begins);
    }

    /** Returns the threads that began so far, those that have not ended with NaN. */
    public List<ThreadSpan> threads() {
        return spans.all();
    }

    /** Returns the seconds since this collector was made. */
    public double elapsedSeconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Returns the lines kept so far. */
    public synchronized List<OutputLine> lines() {
        List<OutputLine> all = new ArrayList<>(head);
        all.addAll(tail);
        return all;
    }

    /** Returns how much was written. Call it once, at the end. */
    public synchronized OutputTotals totals() {
        return new OutputTotals(
                lines, (long) head.size() + tail.size(), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
