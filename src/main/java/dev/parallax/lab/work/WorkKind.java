package dev.parallax.lab.work;

/**
 * A kind of work and what to know about it.
 *
 * @param name its name, that of its file in {@code python-scripts/gil}
 * @param bound what limits it
 * @param unit what one unit of size is
 * @param sentence what it does
 * @param work does it
 */
public record WorkKind(String name, Bound bound, String unit, String sentence, Work work) {
    /** What limits the speed of work. */
    public enum Bound {
        /** It computes in Python code. */
        CPU("CPU-bound"),
        /** It waits for devices, peers or time. */
        IO("I/O-bound"),
        /** It computes in C code that needs no GIL. */
        C("CPU-bound in C"),
        /** Some of it computes, some waits. */
        MIXED("mixed");

        private final String words;

        Bound(String words) {
            this.words = words;
        }

        /** Returns what the talk calls it, such as {@code I/O-bound}. */
        public String words() {
            return words;
        }
    }
}
