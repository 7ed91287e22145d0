package dev.parallax.semantics.multiprocessing;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The values that most calls take and return, as bytes: a letter and its content. Serialization
 * would take a fresh JVM a tenth of a second for the first of them.
 */
final class SimpleValues {
    /** Stands before what is serialized. */
    static final byte NONE_OF_THESE = 'o';

    private static final byte NONE = 'n';
    private static final byte TRUE = 't';
    private static final byte FALSE = 'f';
    private static final byte INT = 'i';
    private static final byte LONG = 'l';
    private static final byte DOUBLE = 'd';
    private static final byte TEXT = 's';
    private static final byte BYTES = 'b';

    private SimpleValues() {}

    /** Returns the bytes, none if the value isn't simple. */
    static byte[] dumps(@Nullable Object value) {
        return switch (value) {
            case null -> new byte[] {NONE};
            case Boolean flag -> new byte[] {flag ? TRUE : FALSE};
            case Integer number -> start(INT, Integer.BYTES).putInt(number).array();
            case Long number -> start(LONG, Long.BYTES).putLong(number).array();
            case Double number -> start(DOUBLE, Double.BYTES).putDouble(number).array();
            case String text when isWellFormed(text) -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                yield start(TEXT, bytes.length).put(bytes).array();
            }
            case byte[] bytes -> start(BYTES, bytes.length).put(bytes).array();
            default -> new byte[0];
        };
    }

    private static ByteBuffer start(byte kind, int length) {
        return ByteBuffer.allocate(1 + length).put(kind);
    }

    /** A half of a surrogate pair would not survive UTF-8. */
    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    static @Nullable Object loads(byte[] bytes) {
        ByteBuffer content = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        return switch (bytes[0]) {
            case NONE -> null;
            case TRUE -> true;
            case FALSE -> false;
            case INT -> content.getInt();
            case LONG -> content.getLong();
            case DOUBLE -> content.getDouble();
            case TEXT -> new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
            case BYTES -> {
                byte[] copy = new byte[content.remaining()];
                content.get(copy);
                yield copy;
            }
            default -> throw new IllegalArgumentException("no value begins like this");
        };
    }
}
