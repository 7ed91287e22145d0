package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.PyBaseException;
import dev.parallax.semantics.errors.RemoteTraceback;

import org.jspecify.annotations.Nullable;

/** What comes of a call that a child process was to make. */
sealed interface Reply {
    record Value(@Nullable Object value) implements Reply {}

    /** An error and its traceback, which is lost when the error itself travels. */
    record Raised(Throwable error, String traceback) implements Reply {

        /** Returns the error as the parent raises it: caused by the remote traceback. */
        Throwable withCause() {
            error.setStackTrace(new StackTraceElement[0]);
            RemoteTraceback cause = new RemoteTraceback(traceback);
            if (error instanceof PyBaseException known) {
                known.setCause(cause);
            } else if (error.getCause() == null) {
                initCause(cause);
            }
            return error;
        }

        private void initCause(RemoteTraceback cause) {
            try {
                error.initCause(cause);
            } catch (IllegalStateException e) {
                // It was made without a cause on purpose.
            }
        }
    }

    /**
     * There is no answer, and won't be.
     *
     * @param why the traceback of what stood in the way, null if the child has just died
     */
    record Dead(@Nullable String why) implements Reply {}
}
