package dev.parallax.semantics.errors;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What {@link ExceptionGroup} and {@link BaseExceptionGroup} have in common; in Python the one is a
 * subclass of the other.
 *
 * <pre>{@code
 * GroupOfExceptions group = new ExceptionGroup("one failed", List.of(new ValueError("a")));
 * System.out.println(group.message()); // one failed
 * }</pre>
 */
public sealed interface GroupOfExceptions permits ExceptionGroup, BaseExceptionGroup {
    /** Returns {@code group.message}. */
    String message();

    /** Returns {@code group.exceptions}; at least one. */
    List<Throwable> exceptions();

    /**
     * {@code BaseExceptionGroup(message, exceptions)}: an {@link ExceptionGroup} if all of them are
     * {@code Exception}s.
     *
     * @throws ValueError if there are no exceptions
     */
    static PyBaseException of(String message, List<? extends Throwable> exceptions) {
        return exceptions.stream().allMatch(GroupOfExceptions::isException)
                ? new ExceptionGroup(message, exceptions)
                : new BaseExceptionGroup(message, exceptions);
    }

    /** {@code group.subgroup(matches)}: the same tree of what matches alone; null for nothing. */
    default @Nullable PyBaseException subgroup(Predicate<Throwable> matches) {
        List<Throwable> found = new ArrayList<>();
        for (Throwable each : exceptions()) {
            if (matches.test(each)) {
                found.add(each);
            } else if (each instanceof GroupOfExceptions inner) {
                PyBaseException part = inner.subgroup(matches);
                if (part != null) {
                    found.add(part);
                }
            }
        }
        return found.isEmpty() ? null : of(message(), found);
    }

    /** Says whether {@code except Exception} catches it: not if Python's own would pass. */
    static boolean isException(Throwable error) {
        return error instanceof PyException || !(error instanceof PyBaseException);
    }

    /** Returns {@code str(group)}. */
    static String textOf(String message, List<? extends Throwable> exceptions) {
        if (exceptions.isEmpty()) {
            throw new ValueError("second argument (exceptions) must be a non-empty sequence");
        }
        String plural = exceptions.size() == 1 ? "" : "s";
        return message + " (" + exceptions.size() + " sub-exception" + plural + ")";
    }
}
