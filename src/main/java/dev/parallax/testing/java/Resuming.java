package dev.parallax.testing.java;

import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Step;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Method;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.stream.BaseStream;

/** Steps on what goes step by step: iterators, generators, coroutines. */
final class Resuming {
    private final Kept kept;
    private final Invoking invoking;
    private final Throwing throwing;
    private final IdentityHashMap<Object, Iterator<?>> iterators = new IdentityHashMap<>();

    Resuming(Kept kept, Invoking invoking, Throwing throwing) {
        this.kept = kept;
        this.invoking = invoking;
        this.throwing = throwing;
    }

    /** An iterable is asked for its iterator at its first step. */
    @Nullable Object next(String name) throws Exception {
        Object target = kept.get(name);
        Iterator<?> iterator =
                switch (target) {
                    case Generator<?> generator -> null;
                    case Iterator<?> i -> i;
                    case Iterable<?> i -> iterators.computeIfAbsent(i, key -> i.iterator());
                    case BaseStream<?, ?> s -> iterators.computeIfAbsent(s, key -> s.iterator());
                    default -> null;
                };
        if (iterator == null) {
            return invoking.call(target, Members.methods(target, "next"), Arguments.NONE);
        }
        if (!iterator.hasNext()) {
            throw new StopIteration();
        }
        return iterator.next();
    }

    @Nullable Object send(Step.Send step) throws Exception {
        Object target = kept.get(step.target());
        return invoking.value(target, Members.methods(target, "send"), step.value());
    }

    @Nullable Object raise(Step.Throw step) throws Exception {
        Object target = kept.get(step.target());
        Method thrower =
                Members.thrower(target)
                        .orElseThrow(
                                () ->
                                        new NoSuchMember(
                                                target.getClass().getSimpleName()
                                                        + " takes no exceptions"));
        thrower.setAccessible(true);
        return thrower.invoke(target, throwing.error(step.type(), step.message()));
    }

    @Nullable Object close(String name) throws Exception {
        Object target = kept.get(name);
        return invoking.call(target, Members.methods(target, "close"), Arguments.NONE);
    }
}
