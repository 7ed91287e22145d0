package example;

/** A text that is no well-formed Roman numeral. */
public final class InvalidRomanNumeralException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidRomanNumeralException(String value) {
        super("Invalid Roman numeral: " + value);
    }
}
