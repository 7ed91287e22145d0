package dev.parallax.semantics.multiprocessing;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What parent and child say to each other: first the child's settings and role, then messages that
 * each begin with one of these letters.
 */
final class Messages {
    /** To the child: make a call. */
    static final byte CALL = 'c';

    /** To a pool's worker: make this call before all others. */
    static final byte FIRST = 'f';

    /** To the child: end. */
    static final byte END = 'e';

    /** From a child that was started ahead, before anything else: it waits for its settings. */
    static final byte READY = 'R';

    /** From the child: a line that it wrote. */
    static final byte LINE = 'L';

    /** From the child: one of its threads begins or ends. */
    static final byte THREAD = 'T';

    /** From the child: what a call returned. */
    static final byte VALUE = 'V';

    /** From the child: what a call raised. */
    static final byte RAISED = 'X';

    /** From the child: it ends as it should, with its processor time and status. */
    static final byte GOODBYE = 'G';

    private Messages() {}

    /** Writes the content of a message, after its letter. */
    @FunctionalInterface
    interface Content {
        void writeTo(DataOutput out) throws IOException;
    }

    static void writeBytes(DataOutput out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] readBytes(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
