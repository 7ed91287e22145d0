package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.KeyError;
import dev.parallax.semantics.errors.OverflowError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * An item of a {@link ShareableList} as it lies in memory.
 *
 * @param bytes its content
 * @param code what makes a value of it: 1 for a text, 2 for bytes, 3 for None, 0 for all others
 * @param fixed its format for {@code struct}, empty for what takes any number of bytes
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record ShareableItem(byte[] bytes, byte code, String fixed) {
    private static final byte PLAIN = 0;
    private static final byte TEXT = 1;
    private static final byte BYTES = 2;
    private static final byte NONE = 3;
    private static final String INT = "q";
    private static final String FLOAT = "d";
    private static final String FLAG = "xxxxxxx?";
    private static final int WORD = Long.BYTES;

    static ShareableItem of(@Nullable Object value) {
        return switch (value) {
            case null -> new ShareableItem(new byte[WORD], NONE, "xxxxxx?x");
            case Boolean flag -> new ShareableItem(flag(flag), PLAIN, FLAG);
            case Integer number -> whole(number);
            case Long number -> whole(number);
            case BigInteger number -> whole(number);
            case Double number -> new ShareableItem(word().putDouble(number).array(), PLAIN, FLOAT);
            case String text -> new ShareableItem(text.getBytes(StandardCharsets.UTF_8), TEXT, "");
            case byte[] bytes -> new ShareableItem(bytes, BYTES, "");
            default -> throw new KeyError("<class '" + value.getClass().getSimpleName() + "'>");
        };
    }

    private static ShareableItem whole(long number) {
        return new ShareableItem(word().putLong(number).array(), PLAIN, INT);
    }

    private static ShareableItem whole(BigInteger number) {
        try {
            return whole(number.longValueExact());
        } catch (ArithmeticException e) {
            throw new OverflowError("int too large to convert");
        }
    }

    private static ByteBuffer word() {
        return ByteBuffer.allocate(WORD).order(ByteOrder.nativeOrder());
    }

    private static byte[] flag(boolean on) {
        byte[] bytes = new byte[WORD];
        bytes[WORD - 1] = (byte) (on ? 1 : 0);
        return bytes;
    }

    /** Returns how many bytes are kept for it in a new list. */
    long room() {
        return fixed.isEmpty() ? (long) WORD * (bytes.length / WORD + 1) : WORD;
    }

    /** Returns the format of it where so many bytes are kept. */
    String format(long room) {
        return fixed.isEmpty() ? room + "s" : fixed;
    }

    void checkRoom(long room) {
        if (bytes.length > room) {
            throw new ValueError("bytes/str item exceeds available storage");
        }
    }

    static @Nullable Object value(String format, byte code, byte[] bytes) {
        return switch (code) {
            case TEXT -> new String(stripped(bytes), StandardCharsets.UTF_8);
            case BYTES -> stripped(bytes);
            case NONE -> null;
            default -> plain(format, ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()));
        };
    }

    private static Object plain(String format, ByteBuffer content) {
        return switch (format) {
            case INT -> content.getLong();
            case FLOAT -> content.getDouble();
            case FLAG -> content.get(WORD - 1) != 0;
            default -> throw new ValueError("a shareable list holds a format unknown: " + format);
        };
    }

    private static byte[] stripped(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    /** {@code one == other}: numbers by their value, whatever their type. */
    static boolean equal(@Nullable Object one, @Nullable Object other) {
        Object left = number(one);
        Object right = number(other);
        if (left instanceof BigDecimal x && right instanceof BigDecimal y) {
            return x.compareTo(y) == 0;
        }
        return Objects.deepEquals(left, right);
    }

    private static @Nullable Object number(@Nullable Object value) {
        return switch (value) {
            case Boolean flag -> flag ? BigDecimal.ONE : BigDecimal.ZERO;
            case Integer whole -> BigDecimal.valueOf(whole);
            case Long whole -> BigDecimal.valueOf(whole);
            case BigInteger whole -> new BigDecimal(whole);
            case Double number when Double.isFinite(number) -> new BigDecimal(number);
            case null, default -> value;
        };
    }
}
