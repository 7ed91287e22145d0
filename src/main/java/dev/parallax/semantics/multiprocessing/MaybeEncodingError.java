package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.PyException;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

/**
 * A pool's process could not send what a call returned or raised: {@code
 * multiprocessing.pool.MaybeEncodingError}.
 */
public final class MaybeEncodingError extends PyException {
    private static final long serialVersionUID = 1L;

    private MaybeEncodingError(String text) {
        super(text);
    }

    static MaybeEncodingError of(Throwable why, @Nullable Object value) {
        return new MaybeEncodingError(
                "Error sending result: '%s'. Reason: '%s'"
                        .formatted(PyText.repr(value), PyText.repr(why)));
    }

    @Override
    public String module() {
        return "multiprocessing.pool";
    }
}
