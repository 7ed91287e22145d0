package dev.parallax.lab.work;

import dev.parallax.semantics.gil.Activity;
import dev.parallax.semantics.gil.Gil;

import java.util.zip.CRC32;

/** {@code zlib.crc32}, which lets go of the GIL for more than 5 KiB. */
final class Crc {
    private static final int LETS_GO_ABOVE = 5 * 1024;

    private final Gil gil;
    private final CRC32 crc = new CRC32();

    Crc(Gil gil) {
        this.gil = gil;
    }

    void update(byte[] data, int length) {
        if (length <= LETS_GO_ABOVE) {
            crc.update(data, 0, length);
            return;
        }
        gil.blocking(
                Activity.C_WORK,
                () -> {
                    crc.update(data, 0, length);
                    return crc;
                });
    }

    long value() {
        return crc.getValue();
    }
}
