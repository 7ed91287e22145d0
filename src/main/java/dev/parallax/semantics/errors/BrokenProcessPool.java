package dev.parallax.semantics.errors;

/**
 * A process of a pool died: {@code concurrent.futures.process.BrokenProcessPool}.
 *
 * <pre>{@code
 * PyBaseException error = new BrokenProcessPool("a worker process died");
 * System.out.println(ErrorName.of(error).lastLine()); // concurrent.futures.process.BrokenProcessPool: a worker process died
 * }</pre>
 */
public final class BrokenProcessPool extends BrokenExecutor {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public BrokenProcessPool(String text) {
        super(text);
    }

    @Override
    public String module() {
        return "concurrent.futures.process";
    }
}
