package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.Interpreter;

import java.io.IOException;

/**
 * A child's answer to a call, as it came.
 *
 * @param packed a value, or an error if there is a traceback
 * @param traceback where the error was raised; empty for a value
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Answer(byte[] packed, String traceback) {
    /**
     * Unpacks it.
     *
     * @throws Exception what the object raises when it is made, too
     */
    Reply unpack(Interpreter py) throws Exception {
        Object object = Pickle.loads(py, packed);
        if (traceback.isEmpty()) {
            return new Reply.Value(object);
        }
        if (object instanceof Throwable error) {
            return new Reply.Raised(error, traceback);
        }
        throw new IOException("an exception that is none");
    }
}
