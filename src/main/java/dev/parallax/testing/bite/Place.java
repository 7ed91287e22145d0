package dev.parallax.testing.bite;

/**
 * What was changed where.
 *
 * @param file the source's name
 * @param line where, 0 if unknown
 * @param change what was changed into what
 */
record Place(String file, int line, String change) {
    /** Returns {@code Orders.java:17}. */
    String position() {
        return file + ":" + line;
    }

    @Override
    public String toString() {
        return position() + "  " + change;
    }
}
