package dev.parallax.semantics.itertools;

import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;

/** {@code itertools.islice}: takes no more values from its source than CPython does. */
final class Islice<T extends @Nullable Object> extends PyIterator<T> {
    private static final String RANGE = "must be None or an integer: 0 <= x <= sys.maxsize.";

    private final Iterator<? extends T> values;
    private final long stop;
    private final long step;
    private long wanted;
    private long taken;

    Islice(
            Iterator<? extends T> values,
            @Nullable Integer start,
            @Nullable Integer stop,
            @Nullable Integer step) {
        if (stop != null && stop < 0) {
            throw new ValueError("Stop argument for islice() " + RANGE);
        }
        if (start != null && start < 0) {
            throw new ValueError("Indices for islice() " + RANGE);
        }
        if (step != null && step < 1) {
            throw new ValueError("Step for islice() must be a positive integer or None.");
        }
        this.values = values;
        this.stop = stop == null ? Long.MAX_VALUE : stop;
        this.step = step == null ? 1 : step;
        wanted = start == null ? 0 : start;
    }

    @Override
    protected boolean advance() {
        while (taken < wanted) {
            if (!values.hasNext()) {
                return false;
            }
            values.next();
            taken++;
        }
        if (taken >= stop || !values.hasNext()) {
            return false;
        }
        taken++;
        wanted = Math.min(wanted + step, stop);
        return found(values.next());
    }
}
