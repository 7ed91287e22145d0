package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.PyException;
import dev.parallax.semantics.errors.RemoteTraceback;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.Traceback;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/** What a child process answers to a call. */
sealed interface Reply extends Serializable {
    record Value(@Nullable Object value) implements Reply {}

    /** An error and its traceback, which is lost when the error itself travels. */
    record Raised(Throwable error, String traceback) implements Reply {

        static Raised of(Throwable error) {
            return new Raised(error, Traceback.format(error));
        }

        /** A stand-in for an error that holds something that can't travel. */
        static Raised named(Throwable error) {
            return of(new RuntimeError(ErrorName.of(error).lastLine()));
        }

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
