package dev.parallax.lane.cpython;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Everything that a program started: its descendants, its session, and on Linux whatever carries
 * the run's token in its environment, even if its parent is gone and it has left the session.
 */
public final class ProcessTree {
    /** A program may start processes while others are being ended. */
    private static final int MOST_ROUNDS = 20;

    private static final Path PROC = Path.of("/proc");

    private final Process process;
    private final byte[] token;

    /**
     * Describes a tree.
     *
     * @param process its root, which leads a session of its own once Python runs
     * @param token the run's token, in the environment of all of them
     */
    public ProcessTree(Process process, String token) {
        this.process = process;
        this.token = token.getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends SIGUSR1 to the program's processes, where signals exist. */
    void signal() throws InterruptedException {
        if (!Platform.isWindows()) {
            shell("kill -s USR1 -- -" + process.pid());
        }
    }

    /** Ends all of them; when it returns, none is running. */
    public void destroy() throws InterruptedException {
        List<ProcessHandle> descendants = process.descendants().toList();
        // By its handle: Process.destroyForcibly would close the pipes with output still in them.
        process.toHandle().destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        if (Files.isDirectory(PROC.resolve("self"))) {
            destroyMarked();
        } else if (!Platform.isWindows()) {
            shell("kill -s KILL -- -" + process.pid());
        }
        process.waitFor();
    }

    private void destroyMarked() throws InterruptedException {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<ProcessHandle> marked = marked();
            if (marked.isEmpty()) {
                return;
            }
            marked.forEach(ProcessHandle::destroyForcibly);
            for (ProcessHandle handle : marked) {
                awaitEnd(handle);
            }
        }
    }

    private static void awaitEnd(ProcessHandle handle) throws InterruptedException {
        try {
            handle.onExit().get(100, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // The next round finds it again if it is still there.
        }
    }

    /** Returns the living processes of this tree, by their environment or session. */
    private List<ProcessHandle> marked() {
        List<ProcessHandle> found = new ArrayList<>();
        try (Stream<Path> folders = Files.list(PROC)) {
            folders.filter(folder -> folder.getFileName().toString().matches("\\d+"))
                    .filter(this::belongs)
                    .map(folder -> Long.parseLong(folder.getFileName().toString()))
                    .forEach(pid -> ProcessHandle.of(pid).ifPresent(found::add));
        } catch (IOException e) {
            return List.of();
        }
        return found;
    }

    private boolean belongs(Path folder) {
        try {
            String stat = Files.readString(folder.resolve("stat"), StandardCharsets.ISO_8859_1);
            // Behind the command's name, which may hold anything: state, parent, group, session.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 5);
            if (fields[0].equals("Z") || fields[0].equals("X")) {
                return false;
            }
            return fields[3].equals(Long.toString(process.pid()))
                    || contains(Files.readAllBytes(folder.resolve("environ")), token);
        } catch (IOException e) {
            // It has ended meanwhile, or is another user's.
            return false;
        }
    }

    private static boolean contains(byte[] text, byte[] sought) {
        String whole = new String(text, StandardCharsets.ISO_8859_1);
        return whole.contains(new String(sought, StandardCharsets.ISO_8859_1));
    }

    private static void shell(String command) throws InterruptedException {
        try {
            Process shell =
                    new ProcessBuilder("sh", "-c", command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            shell.waitFor(2, TimeUnit.SECONDS);
        } catch (IOException e) {
            // Without a shell the descendants are all that can be reached.
        }
    }
}
