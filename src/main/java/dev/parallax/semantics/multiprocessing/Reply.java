package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.PyException;
import dev.parallax.semantics.errors.RemoteTraceback;

import org.jspecify.annotations.Nullable;

/** What a child process answers to a call. */
sealed interface Reply {
    record Value(@Nullable Object value) implements Reply {}

    /** An error and its traceback, which is lost when the error itself travels. */
    record Raised(Throwable error, String traceback) implements Reply {

        /** Returns the error as the parent raises it: caused by the remote traceback. */
        Throwable withCause() {
            if (error instanceof PyException && error.getCause() == null) {
                error.setStackTrace(new StackTraceElement[0]);
                try {
                    error.initCause(new RemoteTraceback(traceback));
                } catch (IllegalStateException e) {
                    return error; // it was made without a cause on purpose
                }
            }
            return error;
        }
    }

    /** The child has died instead of answering. */
    record Dead() implements Reply {}
}
