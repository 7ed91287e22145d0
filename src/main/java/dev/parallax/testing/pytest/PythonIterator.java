package dev.parallax.testing.pytest;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A Python iterator, asked for an item when Java asks for one. For one thread. */
final class PythonIterator implements Iterator<Object> {
    private final Python python;
    private final PythonObject iterator;
    private Optional<Object> ahead = Optional.empty();
    private boolean asked;

    PythonIterator(Python python, PythonObject iterator) {
        this.python = python;
        this.iterator = iterator;
    }

    @Override
    public boolean hasNext() {
        return item().isPresent();
    }

    @Override
    public Object next() {
        Optional<Object> item = item();
        asked = false;
        return item.orElseThrow(NoSuchElementException::new);
    }

    private Optional<Object> item() {
        if (!asked) {
            ahead = python.next(iterator);
            asked = true;
        }
        return ahead;
    }
}
