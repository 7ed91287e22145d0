package dev.parallax.jmh

/** The same steps as a sequence of Kotlin's: what generators are measured against. */
object KotlinSequence {
    /** Yields small numbers without an end. */
    @JvmStatic
    fun endless(): Iterator<Any?> =
        sequence<Any?> {
            var n = 0
            while (true) {
                yield(n and 127)
                n++
            }
        }.iterator()

    /** Yields the same through [depth] sequences. */
    @JvmStatic
    fun nested(depth: Int): Iterator<Any?> = level(depth).iterator()

    private fun level(depth: Int): Sequence<Any?> =
        if (depth == 0) {
            Sequence { endless() }
        } else {
            sequence { yieldAll(level(depth - 1)) }
        }
}
