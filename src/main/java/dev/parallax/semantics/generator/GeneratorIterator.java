package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Lets a for-each loop take a generator's values: a {@code for} loop's view of it. */
final class GeneratorIterator<Y extends @Nullable Object> implements Iterator<Y> {
    private final Generator<Y> generator;
    private @Nullable Step ahead;

    GeneratorIterator(Generator<Y> generator) {
        this.generator = generator;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = generator.resume(Signal.NEXT);
        }
        if (ahead instanceof Step.Raised raised) {
            ahead = null;
            generator.value(raised);
        }
        return ahead instanceof Step.Yielded;
    }

    @Override
    public Y next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException("the generator has ended");
        }
        Step step = ahead;
        ahead = null;
        return generator.value(step);
    }
}
