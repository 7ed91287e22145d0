package dev.parallax.semantics.errors;

/**
 * An executor can't run anything any more: {@code concurrent.futures.BrokenExecutor}.
 *
 * <pre>{@code
 * PyBaseException error = new BrokenExecutor("the pool is not usable anymore");
 * System.out.println(ErrorName.of(error).lastLine()); // concurrent.futures._base.BrokenExecutor: the pool is not usable anymore
 * }</pre>
 */
public class BrokenExecutor extends RuntimeError {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public BrokenExecutor(String text) {
        super(text);
    }

    @Override
    public String module() {
        return "concurrent.futures._base";
    }
}
