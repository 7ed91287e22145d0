package dev.parallax.semantics.generator;

import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A plain iterator under {@code yield from}: it can only be asked for its next value.
 *
 * @param iterator where the values come from
 * @param typeName the type's name in Python, for messages
 */
record IteratorResumable(Iterator<?> iterator, String typeName) implements Resumable {

    static IteratorResumable over(Iterable<?> values) {
        String typeName =
                switch (values) {
                    case List<?> list -> "list_iterator";
                    case Set<?> set -> "set_iterator";
                    default -> "iterator";
                };
        return new IteratorResumable(values.iterator(), typeName);
    }

    @Override
    public Step resume(Signal signal) {
        try {
            return iterator.hasNext() ? new Step.Yielded(iterator.next()) : new Step.Returned(null);
        } catch (RuntimeException | Error e) {
            return new Step.Raised(e);
        }
    }

    @Override
    public boolean accepts(Signal signal) {
        return signal instanceof Signal.Send(var value) && value == null;
    }

    @Override
    public String toString() {
        return typeName;
    }
}
