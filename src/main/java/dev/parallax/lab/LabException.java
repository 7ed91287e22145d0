package dev.parallax.lab;

/** A measurement that could not be made; the message says which, why, and what to do. */
public final class LabException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Makes one. */
    public LabException(String message) {
        super(message);
    }

    /** Makes one with its cause. */
    public LabException(String message, Throwable cause) {
        super(message, cause);
    }
}
