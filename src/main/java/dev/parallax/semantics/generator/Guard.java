package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.ExceptionCatch;
import java.util.ArrayList;
import java.util.List;

/**
 * One range of code with its handler, or, without a source, the whole body. The code that saves and
 * restores variables is cut out of it, since the handler's variables are not all there.
 */
final class Guard {
    private final @Nullable ExceptionCatch source;
    private final List<Range> ranges = new ArrayList<>();
    private @Nullable Label begin;
    private boolean empty;
    private boolean left;

    private record Range(Label begin, Label end) {}

    Guard(@Nullable ExceptionCatch source) {
        this.source = source;
    }

    /** Says whether it is open now and is a block of the body's own. */
    boolean surroundsOfItsOwn() {
        return source != null && begin != null;
    }

    void open(CodeBuilder code) {
        begin = code.newBoundLabel();
        empty = true;
    }

    /** Code was written. */
    void grow() {
        empty = false;
    }

    void close(CodeBuilder code) {
        if (begin != null && !empty) {
            ranges.add(new Range(begin, code.newBoundLabel()));
        }
        begin = null;
    }

    /** A label of the body is written: the range may begin or end there. */
    void pass(CodeBuilder code, Label label) {
        if (source != null && source.tryStart().equals(label)) {
            open(code);
        }
        if (source != null && source.tryEnd().equals(label)) {
            close(code);
        }
    }

    void leave(CodeBuilder code) {
        left = begin != null;
        close(code);
    }

    void enterAgain(CodeBuilder code) {
        if (left) {
            open(code);
        }
    }

    /**
     * Writes the ranges.
     *
     * @param whole the handler of the whole body
     * @param labels knows the new labels
     */
    void write(CodeBuilder code, Label whole, CodeCopy labels) {
        for (Range range : ranges) {
            if (source == null) {
                code.exceptionCatchAll(range.begin(), range.end(), whole);
            } else {
                Label handler = labels.label(source.handler());
                code.exceptionCatch(range.begin(), range.end(), handler, source.catchType());
            }
        }
    }
}
