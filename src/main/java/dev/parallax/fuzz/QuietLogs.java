package dev.parallax.fuzz;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the library's loggers silent about what thousands of programs do on purpose. */
final class QuietLogs implements AutoCloseable {
    private final List<Quiet> loggers;

    private QuietLogs(List<Quiet> loggers) {
        this.loggers = loggers;
    }

    /** A logger, held so that its level is, and the level that it had. */
    private record Quiet(Logger logger, @Nullable Level before) {}

    static QuietLogs of(String... names) {
        return new QuietLogs(
                Arrays.stream(names)
                        .map(Logger::getLogger)
                        .map(logger -> new Quiet(logger, logger.getLevel()))
                        .peek(quiet -> quiet.logger().setLevel(Level.SEVERE))
                        .toList());
    }

    @Override
    public void close() {
        loggers.forEach(quiet -> quiet.logger().setLevel(quiet.before()));
    }
}
