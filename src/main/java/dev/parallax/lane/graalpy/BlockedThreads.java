package dev.parallax.lane.graalpy;

import java.io.IOException;
import java.nio.channels.Pipe;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Gets Python threads out of system calls (a read from a pipe that nobody writes to, a semaphore
 * that nobody releases), which closing a context alone can't do.
 *
 * <p>The JDK has the same need for its channels: it reserves a signal with a handler that does
 * nothing, so that the call returns {@code EINTR}. GraalPy then looks whether it was cancelled
 * before it calls again. Works on Linux; elsewhere it does nothing, and such a thread stays until
 * the host ends.
 */
final class BlockedThreads {
    /** The JDK's choice on Linux: SIGRTMAX - 2. */
    private static final int WAKE_UP = 62;

    /** A thread's name as Linux knows it ends after 15 bytes. */
    private static final int LINUX_NAME_LENGTH = 15;

    /** How GraalPy's names for threads that Python starts begin. */
    static final String GRAALPY_THREADS = "Polyglot-python";

    private static final Path TASKS = Path.of("/proc/self/task");

    private final Libc libc;
    private boolean handlerInstalled;

    BlockedThreads(Libc libc) {
        this.libc = libc;
    }

    /** Interrupts, once, the system call of each Python thread of this host. */
    synchronized void wake() {
        if (!Files.isDirectory(TASKS)) {
            return;
        }
        installHandler();
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            for (Path task : tasks) {
                if (runsPython(task)) {
                    libc.signalThread(Integer.parseInt(task.getFileName().toString()), WAKE_UP);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("could not list the host's threads", e);
        }
    }

    /** Without its handler the signal would end the host; a channel makes the JDK install it. */
    private void installHandler() {
        if (handlerInstalled) {
            return;
        }
        try {
            Pipe pipe = Pipe.open();
            pipe.source().close();
            pipe.sink().close();
            handlerInstalled = true;
        } catch (IOException e) {
            throw new IllegalStateException("could not open a pipe", e);
        }
    }

    private static boolean runsPython(Path task) {
        try {
            String name = Files.readString(task.resolve("comm")).strip();
            return name.startsWith(linuxName(GRAALPY_THREADS))
                    || name.startsWith(linuxName(PythonProcess.THREAD_NAME));
        } catch (IOException e) {
            return false; // it ended meanwhile
        }
    }

    private static String linuxName(String name) {
        return name.substring(0, Math.min(name.length(), LINUX_NAME_LENGTH));
    }
}
