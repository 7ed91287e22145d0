package dev.parallax.semantics.errors;

/**
 * A throwable as Python would name it.
 *
 * <pre>{@code
 * ErrorName name = ErrorName.of(new CancelledError(""));
 * System.out.println(name.name()); // CancelledError
 * System.out.println(name.lastLine()); // asyncio.exceptions.CancelledError
 * }</pre>
 *
 * @param name {@code type(e).__name__}
 * @param qualified the name as a traceback prints it: after its module, unless that is built in
 * @param text {@code str(e)}, possibly empty
 */
public record ErrorName(String name, String qualified, String text) {

    /**
     * Names any throwable. Of Java's own, those that have a Python counterpart take its name, the
     * others keep theirs.
     */
    public static ErrorName of(Throwable error) {
        return switch (error) {
            case PyBaseException e ->
                    new ErrorName(e.pythonName(), qualified(e.module(), e.pythonName()), e.text());
            case StackOverflowError e ->
                    builtin("RecursionError", "maximum recursion depth exceeded");
            case OutOfMemoryError e -> builtin("MemoryError", "");
            case AssertionError e ->
                    builtin("AssertionError", e.getMessage() == null ? "" : e.getMessage());
            default -> {
                String text = error.getMessage();
                String name = error.getClass().getName();
                yield new ErrorName(name, name, text == null ? "" : text);
            }
        };
    }

    private static ErrorName builtin(String name, String text) {
        return new ErrorName(name, name, text);
    }

    private static String qualified(String module, String name) {
        boolean silent = module.equals("builtins") || module.equals("__main__");
        return silent ? name : module + "." + name;
    }

    /** Returns a traceback's last line. */
    public String lastLine() {
        return text.isEmpty() ? qualified : qualified + ": " + text;
    }
}
