package dev.parallax.lab.work;

import dev.parallax.semantics.gil.Activity;
import dev.parallax.semantics.gil.Gil;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Port of {@code compress.py}: zlib lets the GIL go to compress and to unpack. */
final class Compress implements Work {
    private static final int LEVEL = 6;
    private static final byte[] BLOCK =
            HexFormat.of()
                    .formatHex(Pattern.constant(128 * 1024))
                    .getBytes(StandardCharsets.US_ASCII);

    @Override
    public long run(long size, Crew crew) throws InterruptedException {
        Gil gil = crew.gil();
        Crc crc = new Crc(gil);
        for (long block = 0; block < size; block++) {
            byte[] packed = gil.blocking(Activity.C_WORK, Compress::pack);
            byte[] whole = gil.blocking(Activity.C_WORK, () -> unpack(packed));
            crc.update(whole, whole.length);
            Interrupts.check();
            gil.tick();
        }
        return crc.value();
    }

    private static byte[] pack() {
        try (Deflater deflater = new Deflater(LEVEL)) {
            deflater.setInput(BLOCK);
            deflater.finish();
            byte[] room = new byte[2 * BLOCK.length];
            return Arrays.copyOf(room, deflater.deflate(room));
        }
    }

    private static byte[] unpack(byte[] packed) {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            byte[] whole = new byte[BLOCK.length];
            if (inflater.inflate(whole) != whole.length) {
                throw new IllegalStateException("zlib unpacked less than was packed");
            }
            return whole;
        } catch (DataFormatException e) {
            throw new IllegalStateException("zlib can't read what it has packed", e);
        }
    }
}
