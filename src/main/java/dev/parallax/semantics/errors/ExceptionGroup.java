package dev.parallax.semantics.errors;

import java.util.List;

/**
 * {@code ExceptionGroup}: several exceptions raised at once, each of which {@code except Exception}
 * would catch.
 *
 * <p>Differs from CPython: it is no {@link BaseExceptionGroup}; both are {@link GroupOfExceptions}.
 *
 * <pre>{@code
 * var group =
 *         new ExceptionGroup("two failed", List.of(new ValueError("a"), new KeyError("'b'")));
 * System.out.println(group.text()); // two failed (2 sub-exceptions)
 * System.out.println(group.exceptions().size()); // 2
 * }</pre>
 */
public final class ExceptionGroup extends PyException implements GroupOfExceptions {
    private static final long serialVersionUID = 1L;

    private final String message;
    private final List<Throwable> exceptions;

    /**
     * Makes one.
     *
     * @throws ValueError if there are no exceptions
     * @throws TypeError if one of them is no {@code Exception}
     */
    public ExceptionGroup(String message, List<? extends Throwable> exceptions) {
        super(GroupOfExceptions.textOf(message, exceptions));
        if (!exceptions.stream().allMatch(GroupOfExceptions::isException)) {
            throw new TypeError("Cannot nest BaseExceptions in an ExceptionGroup");
        }
        this.message = message;
        this.exceptions = List.copyOf(exceptions);
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public List<Throwable> exceptions() {
        return exceptions;
    }
}
