package dev.parallax.semantics.interpreter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How this process was started. */
public final class Signals {
    private static final int SIGINT = 2;

    private Signals() {}

    /**
     * Says whether SIGINT does nothing to this process and those it starts: a shell that starts a
     * job in the background has it so, and a JVM leaves it so.
     */
    public static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring("SigIgn:".length()).strip())
                .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) >> (SIGINT - 1) & 1) == 1);
    }
}
