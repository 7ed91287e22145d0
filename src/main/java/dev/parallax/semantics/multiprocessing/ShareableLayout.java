package dev.parallax.semantics.multiprocessing;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where a {@link ShareableList} has what: its length, the places of its items from the first one
 * on, the items, the format of each as {@code struct} writes it, and a code for its type.
 */
final class ShareableLayout {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final int WORD = Long.BYTES;

    private final long[] offsets;

    private ShareableLayout(long[] offsets) {
        this.offsets = offsets;
    }

    static ShareableLayout of(List<? extends @Nullable Object> items) {
        long[] offsets = new long[items.size() + 1];
        for (int i = 0; i < items.size(); i++) {
            offsets[i + 1] = offsets[i] + ShareableItem.of(items.get(i)).room();
        }
        return new ShareableLayout(offsets);
    }

    static ShareableLayout read(MemorySegment memory) {
        long[] offsets = new long[Math.toIntExact(memory.get(LONG, 0)) + 1];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = memory.get(LONG, (long) WORD * (i + 1));
        }
        return new ShareableLayout(offsets);
    }

    int size() {
        return offsets.length - 1;
    }

    private long data() {
        return (size() + 2L) * WORD;
    }

    private long formats() {
        return data() + offsets[size()];
    }

    private long codes() {
        return formats() + (long) size() * WORD;
    }

    /** Returns how many bytes it takes in all. */
    long length() {
        return codes() + size();
    }

    void write(MemorySegment memory, List<? extends @Nullable Object> items) {
        memory.set(LONG, 0, size());
        for (int i = 0; i < offsets.length; i++) {
            memory.set(LONG, (long) WORD * (i + 1), offsets[i]);
        }
        for (int i = 0; i < size(); i++) {
            ShareableItem item = ShareableItem.of(items.get(i));
            put(memory, i, item, item.format(item.room()));
        }
    }

    @Nullable Object get(MemorySegment memory, int position) {
        byte[] bytes =
                memory.asSlice(data() + offsets[position], room(position))
                        .toArray(ValueLayout.JAVA_BYTE);
        byte code = memory.get(ValueLayout.JAVA_BYTE, codes() + position);
        return ShareableItem.value(format(memory, position), code, bytes);
    }

    private long room(int position) {
        return offsets[position + 1] - offsets[position];
    }

    private String format(MemorySegment memory, int position) {
        MemorySegment text = memory.asSlice(formats() + (long) position * WORD, WORD);
        return new String(text.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8)
                .replace("\0", "");
    }

    void set(MemorySegment memory, int position, @Nullable Object value) {
        ShareableItem item = ShareableItem.of(value);
        item.checkRoom(room(position));
        put(memory, position, item, item.format(room(position)));
    }

    private void put(MemorySegment memory, int position, ShareableItem item, String format) {
        fill(memory.asSlice(data() + offsets[position], room(position)), item.bytes());
        fill(
                memory.asSlice(formats() + (long) position * WORD, WORD),
                format.getBytes(StandardCharsets.UTF_8));
        memory.set(ValueLayout.JAVA_BYTE, codes() + position, item.code());
    }

    private static void fill(MemorySegment place, byte[] bytes) {
        place.fill((byte) 0);
        MemorySegment.copy(bytes, 0, place, ValueLayout.JAVA_BYTE, 0, bytes.length);
    }
}
