package dev.parallax.testing;

/** A whole script and whole comparisons on CPython and in Java. */
class LiveScriptIT {
    @ScriptTest(
            python = "workers.py",
            java = WorkersPort.class,
            sides = {Side.CPYTHON, Side.JAVA})
    @Scrub(regex = "took \\d+ us", with = "took N us")
    @Unordered(lines = "worker \\d done")
    @HappensBefore(first = "start", then = "worker \\d done")
    @HappensBefore(first = "worker \\d done", then = "took N us")
    void workers() {}

    @ScriptTest(
            python = "echo.py",
            java = EchoPort.class,
            arguments = {"--fast", "", "a \"b\"\n\\c", "ü"})
    void arguments() {}

    @ScriptTest(
            python = "reading.py",
            java = ReadingPort.class,
            stdin = "Ann\r\nline \"two\"\n\u0000\u00e9\t\\n\n\n-\rrest")
    void text() {}

    @ScriptTest(python = "reading.py", java = ReadingPort.class, stdinFile = "reading.txt")
    void file() {}

    @ScriptTest(python = "reading.py", java = ReadingPort.class)
    void nothing() {}

    @ComparisonTest(
            value = {
                "comparisons/generators/yield_from.toml",
                "comparisons/generators/gen_fruit.toml"
            },
            sides = {Side.CPYTHON, Side.JAVA})
    void generators() {}
}
