package dev.parallax.lane.python;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Puts frames that came in several parts together again, in bounded memory. */
final class FrameParts {
    /** Most lines that may be incomplete at once; a killed process leaves its own behind. */
    private static final int MOST_OPEN = 64;

    /** Longest frame in bytes: a line of 2^24 characters, each at most 6 bytes of ASCII. */
    private static final int LONGEST = 7 << 24;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, ByteBuilder> open = new LinkedHashMap<>();

    /** Thrown for bytes that look like a frame and are none. */
    static final class NotAFrameException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Takes what follows the token.
     *
     * @return the frame's JSON, or null if more parts must come
     */
    @Nullable JsonNode take(byte[] bytes, int from, int to) throws NotAFrameException {
        if (from >= to) {
            throw new NotAFrameException();
        }
        return switch (bytes[from]) {
            case '=' -> parse(bytes, from + 1, to - from - 1);
            case '+' -> {
                part(bytes, from + 1, to);
                yield null;
            }
            case '.' -> {
                String id = part(bytes, from + 1, to);
                ByteBuilder whole = Objects.requireNonNull(open.remove(id));
                yield parse(whole.array(), 0, whole.length());
            }
            default -> throw new NotAFrameException();
        };
    }

    /** Adds a part to those of its frame; returns the frame's id, which is open then. */
    private String part(byte[] bytes, int from, int to) throws NotAFrameException {
        int blank = from;
        while (blank < to && bytes[blank] != ' ') {
            blank++;
        }
        if (blank == to) {
            throw new NotAFrameException();
        }
        if (open.size() == MOST_OPEN) {
            open.remove(open.keySet().iterator().next());
        }
        String id = new String(bytes, from, blank - from, StandardCharsets.US_ASCII);
        ByteBuilder whole = open.computeIfAbsent(id, key -> new ByteBuilder());
        if (whole.length() + to - blank > LONGEST) {
            open.remove(id);
            throw new NotAFrameException();
        }
        whole.append(bytes, blank + 1, to - blank - 1);
        return id;
    }

    private static JsonNode parse(byte[] bytes, int from, int length) throws NotAFrameException {
        try {
            return JSON.readTree(bytes, from, length);
        } catch (JacksonException e) {
            throw new NotAFrameException();
        }
    }
}
