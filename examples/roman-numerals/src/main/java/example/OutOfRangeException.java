package example;

/** A number that no Roman numeral has. */
public final class OutOfRangeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public OutOfRangeException(int value) {
        super(value + " is out of range (must be between 1 and 3,999).");
    }
}
