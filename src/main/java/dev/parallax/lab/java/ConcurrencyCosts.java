package dev.parallax.lab.java;

import dev.parallax.lab.LabException;
import dev.parallax.lab.ProcessesThreads;

import java.io.IOException;
import java.util.List;

/**
 * Java's part of the talk's table 'Processos e Threads': platform threads, virtual threads and
 * processes of this Java, measured in some seconds.
 */
public final class ConcurrencyCosts {
    private static final String RUNTIME = "Java " + System.getProperty("java.version");

    private ConcurrencyCosts() {}

    /**
     * Measures; nothing is left behind.
     *
     * @throws LabException if a process can't be started or does not answer
     * @throws InterruptedException if interrupted
     */
    public static List<ProcessesThreads> measure() throws LabException, InterruptedException {
        try {
            return List.of(
                    new ConcurrencyThreads(false).measure(RUNTIME),
                    new ConcurrencyThreads(true).measure(RUNTIME),
                    new ConcurrencyProcesses().measure(RUNTIME));
        } catch (IOException e) {
            throw new LabException(RUNTIME + ": processes and threads: " + e.getMessage(), e);
        }
    }
}
