package dev.parallax.lane.python;

import dev.parallax.record.OutputLine.Stream;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes a child process's output apart into lines that name their writer, events, and raw bytes.
 *
 * <p>A frame is {@code RS token mark body LF}; see {@code parallax_lane/frames.py}. All other bytes
 * are raw output of unknown origin: lines with pid 0 and empty names, decoded as UTF-8 with U+FFFD
 * for what is not. Memory is bounded whatever arrives. One reader serves one pipe and one thread.
 */
public final class FrameReader {
    /** Longest raw line in bytes; a longer one is cut into several. */
    static final int LONGEST_LINE = 1 << 20;

    private static final byte RECORD_SEPARATOR = 0x1e;

    private final byte[] start;
    private final Stream raw;
    private final Handler handler;
    private final FrameParts parts = new FrameParts();
    private final ByteBuilder line = new ByteBuilder();
    private final ByteBuilder rawLine = new ByteBuilder();

    /** Is told what was read, on the reading thread. */
    public interface Handler {
        /** Takes a line; pid 0 and empty names mean unknown. */
        void line(Stream stream, long pid, String process, String thread, String text);

        /** Is told that a thread begins or ends. */
        void thread(long pid, String process, String thread, boolean begins);

        /** Takes an event, such as {@code end}, of the process with this pid. */
        void event(String name, long pid, JsonNode data);
    }

    /**
     * Makes a reader for one pipe.
     *
     * @param token the run's token, which marks what is a frame
     * @param raw the stream that raw output on this pipe belongs to
     */
    public FrameReader(String token, Stream raw, Handler handler) {
        this.start = ((char) RECORD_SEPARATOR + token).getBytes(StandardCharsets.US_ASCII);
        this.raw = raw;
        this.handler = handler;
    }

    /** Reads until the end of the stream. */
    public void read(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            take(buffer, length);
        }
        if (line.length() > 0) {
            rawLine.append(line.array(), 0, line.length());
            line.clear();
        }
        if (rawLine.length() > 0) {
            endRawLine();
        }
    }

    private void take(byte[] buffer, int length) {
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (buffer[i] == '\n') {
                line.append(buffer, from, i - from);
                endLine();
                from = i + 1;
            }
        }
        line.append(buffer, from, length - from);
        if (line.length() >= LONGEST_LINE) {
            endLine();
        }
    }

    private void endLine() {
        int at = line.indexOf(start);
        rawLine.append(line.array(), 0, at < 0 ? line.length() : at);
        if (at < 0 || !frame(at + start.length)) {
            endRawLine();
        }
        line.clear();
    }

    /** Takes the frame whose mark is at an index; false if it is none. */
    private boolean frame(int at) {
        try {
            JsonNode json = parts.take(line.array(), at, line.length());
            if (json != null) {
                dispatch(json);
            }
            return true;
        } catch (FrameParts.NotAFrameException e) {
            rawLine.append(line.array(), at, line.length() - at);
            return false;
        }
    }

    private void dispatch(JsonNode json) {
        String kind = json.path(0).asString("");
        long pid = json.path(1).asLong(0);
        switch (kind) {
            case "o" -> line(Stream.STDOUT, pid, json);
            case "e" -> line(Stream.STDERR, pid, json);
            case "t" ->
                    handler.thread(pid, text(json, 2), text(json, 3), text(json, 4).equals("+"));
            default -> handler.event(kind, pid, json.path(2));
        }
    }

    private void line(Stream stream, long pid, JsonNode json) {
        handler.line(stream, pid, text(json, 2), text(json, 3), text(json, 4));
    }

    private static String text(JsonNode json, int index) {
        return Texts.wellFormed(json.path(index).asString(""));
    }

    private void endRawLine() {
        String text = new String(rawLine.array(), 0, rawLine.length(), StandardCharsets.UTF_8);
        rawLine.clear();
        handler.line(raw, 0, "", "", text);
    }
}
