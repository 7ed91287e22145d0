package dev.parallax.testing.bite;

/** One change of one class. */
final class Mutant {
    private final String type;
    private final String file;
    private final int line;
    private final String what;
    private final byte[] code;

    /**
     * Makes one.
     *
     * @param type the class's binary name
     * @param file its source's name
     * @param line where, 0 if unknown
     * @param what was changed into what
     * @param code the class file
     */
    Mutant(String type, String file, int line, String what, byte[] code) {
        this.type = type;
        this.file = file;
        this.line = line;
        this.what = what;
        this.code = code.clone();
    }

    String type() {
        return type;
    }

    int line() {
        return line;
    }

    String what() {
        return what;
    }

    byte[] code() {
        return code.clone();
    }

    String shown() {
        return file + ":" + line + "  " + what;
    }
}
