package dev.parallax.testing;

/** Threads over serial counting: the GIL lets threads win nothing. */
@Parallax(value = "steps.py", java = CountingPort.class, limit = 60_000)
class LiveRatioIT {
    @RatioTest(of = "count_in_threads", to = "count_serially", args = "100_000")
    @Ratio(side = Side.CPYTHON, atLeast = 0.7, because = "one thread counts at a time")
    @Ratio(side = Side.JAVA, atLeast = 0.7, because = "one thread counts at a time")
    @Ratio(side = Side.JAVA, gil = WithGil.OFF, atMost = 3, because = "both count at once")
    void counting() {}
}
