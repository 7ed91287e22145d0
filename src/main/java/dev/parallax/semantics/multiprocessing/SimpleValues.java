package dev.parallax.semantics.multiprocessing;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The values that most calls take and return, as bytes: a letter and its content. Serialization
 * would take a fresh JVM a tenth of a second for the first of them, and ten times as long for each.
 */
final class SimpleValues {
    /** Stands before what is serialized. */
    static final byte NONE_OF_THESE = 'o';

    private static final byte NONE = 'n';
    private static final byte TRUE = 't';
    private static final byte FALSE = 'f';
    private static final byte INT = 'i';
    private static final byte LONG = 'l';
    private static final byte BIG = 'I';
    private static final byte DOUBLE = 'd';
    private static final byte TEXT = 's';
    private static final byte BYTES = 'b';
    private static final byte LIST = 'L';

    private SimpleValues() {}

    /** Returns the bytes, none if the value isn't simple. */
    static byte[] dumps(@Nullable Object value) {
        ByteWriter out = new ByteWriter();
        if (value instanceof byte[] bytes) {
            out.put(BYTES);
            out.putSized(bytes);
        } else if (!write(value, out)) {
            return new byte[0];
        }
        return out.toArray();
    }

    /** Writes a value that can't change; says whether it is one. */
    private static boolean write(@Nullable Object value, ByteWriter out) {
        switch (value) {
            case null -> out.put(NONE);
            case Boolean flag -> out.put(flag ? TRUE : FALSE);
            case Integer number -> {
                out.put(INT);
                out.putInt(number);
            }
            case Long number -> writeLong(LONG, number, out);
            case Double number -> writeLong(DOUBLE, Double.doubleToRawLongBits(number), out);
            case String text when isWellFormed(text) ->
                    writeBytes(TEXT, text.getBytes(StandardCharsets.UTF_8), out);
            case BigInteger number when number.getClass() == BigInteger.class ->
                    writeBytes(BIG, number.toByteArray(), out);
            case ArrayList<?> list when list.getClass() == ArrayList.class -> {
                return writeList(list, out);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void writeLong(byte kind, long value, ByteWriter out) {
        out.put(kind);
        out.putLong(value);
    }

    private static void writeBytes(byte kind, byte[] bytes, ByteWriter out) {
        out.put(kind);
        out.putSized(bytes);
    }

    /** Only a list of what can't change: another list might be in it twice, or in itself. */
    private static boolean writeList(List<?> list, ByteWriter out) {
        out.put(LIST);
        out.putInt(list.size());
        for (Object each : list) {
            if (each instanceof ArrayList<?> || !write(each, out)) {
                return false;
            }
        }
        return true;
    }

    /** A half of a surrogate pair would not survive UTF-8. */
    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
            }
        }
        return true;
    }

    static @Nullable Object loads(byte[] bytes) {
        return read(ByteBuffer.wrap(bytes));
    }

    private static @Nullable Object read(ByteBuffer in) {
        byte kind = in.get();
        return switch (kind) {
            case NONE -> null;
            case TRUE -> true;
            case FALSE -> false;
            case INT -> in.getInt();
            case LONG -> in.getLong();
            case DOUBLE -> Double.longBitsToDouble(in.getLong());
            case TEXT -> new String(readBytes(in), StandardCharsets.UTF_8);
            case BIG -> new BigInteger(readBytes(in));
            case BYTES -> readBytes(in);
            case LIST -> readList(in);
            default -> throw new IllegalArgumentException("no value begins like this");
        };
    }

    private static byte[] readBytes(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return bytes;
    }

    private static List<@Nullable Object> readList(ByteBuffer in) {
        int size = in.getInt();
        List<@Nullable Object> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(read(in));
        }
        return list;
    }
}
