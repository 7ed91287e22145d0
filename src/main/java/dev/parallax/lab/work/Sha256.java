package dev.parallax.lab.work;

import dev.parallax.semantics.gil.Activity;
import dev.parallax.semantics.gil.Gil;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Port of {@code sha256.py}: C code that lets the GIL go, as for every update above 2,047 bytes.
 */
final class Sha256 implements Work {
    private static final int PIECES = 16;
    private static final byte[] PIECE = Pattern.constant(64 * 1024);

    @Override
    public long run(long size, Crew crew) throws InterruptedException {
        Gil gil = crew.gil();
        MessageDigest digest = digest();
        for (long mib = 0; mib < size; mib++) {
            gil.blocking(Activity.C_WORK, () -> update(digest));
            Interrupts.check();
            gil.tick();
        }
        return Integer.toUnsignedLong(ByteBuffer.wrap(digest.digest()).getInt());
    }

    private static MessageDigest update(MessageDigest digest) {
        for (int piece = 0; piece < PIECES; piece++) {
            digest.update(PIECE);
        }
        return digest;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
