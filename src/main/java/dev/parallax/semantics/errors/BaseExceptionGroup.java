package dev.parallax.semantics.errors;

import java.util.List;

/**
 * {@code BaseExceptionGroup}: several exceptions raised at once, of any kind.
 *
 * <pre>{@code
 * var group = new BaseExceptionGroup("stopped", List.of(new KeyboardInterrupt("")));
 * System.out.println(group.text()); // stopped (1 sub-exception)
 * }</pre>
 */
public final class BaseExceptionGroup extends PyBaseException implements GroupOfExceptions {
    private static final long serialVersionUID = 1L;

    private final String message;
    private final List<Throwable> exceptions;

    /**
     * Makes one. {@link GroupOfExceptions#of} makes an {@link ExceptionGroup} where Python would.
     *
     * @throws ValueError if there are no exceptions
     */
    public BaseExceptionGroup(String message, List<? extends Throwable> exceptions) {
        super(GroupOfExceptions.textOf(message, exceptions));
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
