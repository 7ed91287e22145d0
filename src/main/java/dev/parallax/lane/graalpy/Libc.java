package dev.parallax.lane.graalpy;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The few C functions that clean up after a Python process that can't do it any more. Any thread
 * may call them; each returns quietly if there is nothing to clean up.
 */
final class Libc {
    private static final int WNOHANG = 1;
    private final Linker linker = Linker.nativeLinker();
    private final MethodHandle close = find("close", JAVA_INT);
    private final MethodHandle tgkill = find("tgkill", JAVA_INT, JAVA_INT, JAVA_INT);
    private final MethodHandle semUnlink = find("sem_unlink", ADDRESS);
    private final MethodHandle waitpid = find("waitpid", JAVA_INT, ADDRESS, JAVA_INT);
    private final MethodHandle chdir = find("chdir", ADDRESS);

    @SuppressWarnings("restricted") // the very point of this class
    private MethodHandle find(String name, MemoryLayout... arguments) {
        MemorySegment symbol = linker.defaultLookup().findOrThrow(name);
        return linker.downcallHandle(symbol, FunctionDescriptor.of(JAVA_INT, arguments));
    }

    /** Closes a file descriptor of this operating-system process. */
    void close(int descriptor) {
        call(close, descriptor);
    }

    /** Sends a signal to one thread of this process. */
    void signalThread(int threadId, int signal) {
        call(tgkill, (int) ProcessHandle.current().pid(), threadId, signal);
    }

    /** Removes the name of a semaphore, such as {@code /mp-abc}. */
    void unlinkSemaphore(String name) {
        try (Arena arena = Arena.ofConfined()) {
            call(semUnlink, arena.allocateFrom(name));
        }
    }

    /** Takes the exit status of a dead child process that nobody has asked for. */
    void reap(int pid) {
        call(waitpid, pid, MemorySegment.NULL, WNOHANG);
    }

    /** Changes this process's working directory. */
    void changeDirectory(String folder) {
        try (Arena arena = Arena.ofConfined()) {
            call(chdir, arena.allocateFrom(folder));
        }
    }

    private static void call(MethodHandle function, Object... arguments) {
        try {
            function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException("a C function could not be called", e);
        }
    }
}
