package dev.parallax.fuzz;

/** The exceptions that programs raise and catch, those that catch less first. */
enum ErrorType {
    VALUE("ValueError"),
    KEY("KeyError"),
    STOP("StopIteration"),
    STOP_ASYNC("StopAsyncIteration"),
    TIMEOUT("TimeoutError"),
    RUNTIME("RuntimeError"),
    EXIT("GeneratorExit"),
    CANCELLED("CancelledError"),
    /** Of concurrent.futures, an Exception. */
    POOL_CANCELLED("futures.CancelledError", "FutureCancelledError"),
    EXCEPTION("Exception", "PyException"),
    BASE("BaseException", "PyBaseException");

    private final String python;
    private final String java;

    ErrorType(String name) {
        this(name, name);
    }

    ErrorType(String python, String java) {
        this.python = python;
        this.java = java;
    }

    String python() {
        return python;
    }

    String java() {
        return java;
    }
}
