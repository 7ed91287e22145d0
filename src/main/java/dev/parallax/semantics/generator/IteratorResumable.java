package dev.parallax.semantics.generator;

import java.util.Iterator;

/** A plain iterator under {@code yield from}: it can only be asked for its next value. */
final class IteratorResumable implements Resumable {
    private final Iterator<?> iterator;

    IteratorResumable(Iterator<?> iterator) {
        this.iterator = iterator;
    }

    @Override
    public Step resume(Signal signal) {
        try {
            return iterator.hasNext()
                    ? new Step.Yielded(iterator.next())
                    : new Step.Returned(null);
        } catch (RuntimeException | Error e) {
            return new Step.Raised(e);
        }
    }

    @Override
    public boolean accepts(Signal signal) {
        return signal instanceof Signal.Send(var value) && value == null;
    }
}
