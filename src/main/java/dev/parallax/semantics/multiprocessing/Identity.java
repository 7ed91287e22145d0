package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.WrittenLine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a child process knows of its place among the others.
 *
 * @param number its place, such as {@code 1} or, for a child's child, {@code 1:2}
 * @param daemon whether it ends with its parent, and may have no children
 * @param method how it was started, and how its own children are
 * @param parent its parent's name, empty in the main process
 */
record Identity(String number, boolean daemon, StartMethod method, String parent) {
    /** The main process: CPython's default start method on Linux is the fork server. */
    static final Identity MAIN = new Identity("", false, StartMethod.FORKSERVER, "");

    void writeTo(DataOutput out) throws IOException {
        WrittenLine.writeText(out, number);
        out.writeBoolean(daemon);
        WrittenLine.writeText(out, method.name());
        WrittenLine.writeText(out, parent);
    }

    static Identity readFrom(DataInput in) throws IOException {
        return new Identity(
                WrittenLine.readText(in),
                in.readBoolean(),
                StartMethod.valueOf(WrittenLine.readText(in)),
                WrittenLine.readText(in));
    }

    Identity startedBy(StartMethod other) {
        return new Identity(number, daemon, other, parent);
    }

    /** Returns a new child's place. */
    String child(int count) {
        return number.isEmpty() ? Integer.toString(count) : number + ":" + count;
    }
}
