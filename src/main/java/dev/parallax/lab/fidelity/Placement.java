package dev.parallax.lab.fidelity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Watches from outside on which cores the threads of this program's child processes are, as Linux's
 * {@code /proc} tells. A scheduler may leave all threads of a process on one core while another
 * core is free: then the process meets what it would meet on a machine with one core.
 */
final class Placement implements AutoCloseable {
    private static final Path PROC = Path.of("/proc");
    private static final long PERIOD_MILLIS = 4;

    /** The place of the processor's number behind the name of {@code /proc/PID/stat}. */
    private static final int PROCESSOR = 36;

    private final boolean mainToo;
    private final Thread watcher;
    private int looks;
    private int together;

    /**
     * Begins to watch.
     *
     * @param mainToo whether the main thread takes part, and doesn't only wait for the others
     */
    Placement(boolean mainToo) {
        this.mainToo = mainToo;
        watcher = Thread.ofPlatform().daemon().name("placement").start(this::watch);
    }

    /**
     * Ends the watch.
     *
     * @return the part of the time in which the threads shared one core, from 0 to 1; 0 if nothing
     *     can be seen
     */
    double stop() throws InterruptedException {
        watcher.interrupt();
        watcher.join();
        return looks == 0 ? 0 : together / (double) looks;
    }

    @Override
    public void close() {
        watcher.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(PERIOD_MILLIS);
                ProcessHandle.current().children().forEach(this::look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the measurement is over
        }
    }

    private void look(ProcessHandle process) {
        Path tasks = PROC.resolve(Long.toString(process.pid())).resolve("task");
        String main = Long.toString(process.pid());
        Set<String> cores = new HashSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(tasks)) {
            for (Path task : all) {
                if (mainToo || !task.endsWith(main)) {
                    cores.add(core(task));
                }
            }
        } catch (IOException e) {
            return; // it has ended meanwhile, or this is not Linux
        }
        if (!cores.isEmpty()) {
            looks++;
            together += cores.size() == 1 ? 1 : 0;
        }
    }

    private static String core(Path task) throws IOException {
        String stat = Files.readString(task.resolve("stat"), StandardCharsets.UTF_8);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        return fields[PROCESSOR];
    }
}
