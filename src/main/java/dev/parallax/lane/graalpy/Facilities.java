package dev.parallax.lane.graalpy;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * What Python processes of one POSIX backend are made with. Any thread may call it.
 *
 * <p>The C functions are looked up when they are first needed: that takes longer than a small
 * program, and with the Java backend nothing needs them.
 */
final class Facilities {
    private final Contexts contexts;
    private final Path python;
    private final boolean nativeBackend;
    private final boolean writesBytecode;
    private @Nullable Libc libc;
    private @Nullable BlockedThreads blockedThreads;

    /**
     * Makes one.
     *
     * @param python the folder with the Python files of this lane
     * @param nativeBackend whether programs use processes
     * @param writesBytecode whether the modules that a program imports are kept compiled; only one
     *     process at a time may, since contexts that compile one module at the same time have been
     *     seen to write code that can't run
     */
    Facilities(Contexts contexts, Path python, boolean nativeBackend, boolean writesBytecode) {
        this.contexts = contexts;
        this.python = python;
        this.nativeBackend = nativeBackend;
        this.writesBytecode = writesBytecode;
    }

    /** Returns the folder with the Python files of this lane. */
    Path python() {
        return python;
    }

    /** Makes a context whose raw output the host gets. */
    Context context(Host host) {
        return contexts.make(nativeBackend, host.raw(1), host.raw(2));
    }

    /**
     * Loads this lane's Python code into a context and guards the host against the program. A
     * program that uses processes also finds the modules imported that this takes.
     */
    Value boot(Context context, Host host) {
        Value importing = context.eval("python", "__import__");
        // Not first: nothing of ours may hide one of the program's or the library's modules.
        Value sys = importing.execute("sys");
        sys.getMember("path").invokeMember("append", python.toString());
        sys.putMember("dont_write_bytecode", !writesBytecode);
        Value boot = importing.execute("parallax_graalpy");
        boot.invokeMember("guard", host);
        if (nativeBackend) {
            importing.execute("parallax_fork_child").invokeMember("warm");
        }
        return boot;
    }

    /**
     * Imports what a script will import from the standard library; says whether that is anything.
     * Only on the thread that is to be Python's main thread: {@code threading} takes note of it.
     */
    static boolean importAhead(Context context, Path script) {
        return context.eval("python", "__import__")
                .execute("parallax_graalpy_ahead")
                .invokeMember("load", script.toAbsolutePath().toString())
                .asBoolean();
    }

    /** Closes descriptors that nobody else closes any more, and forgets them. */
    void closeDescriptors(Descriptors descriptors) {
        if (!descriptors.isEmpty()) {
            descriptors.closeAll(libc()::close);
        }
    }

    /** Takes a dead subprocess off the system's list; Java itself does so for the ones it made. */
    void reap(int pid) {
        if (nativeBackend) {
            libc().reap(pid);
        }
    }

    /** Undoes {@code os.chdir}, which with the native backend moves the whole host. */
    void restoreWorkingDirectory() {
        if (nativeBackend) {
            libc().changeDirectory(System.getProperty("user.dir"));
        }
    }

    /** Gets threads out of system calls, so that they see that their context is closed. */
    void wakeBlockedThreads() {
        if (nativeBackend) {
            blockedThreads().wake();
        }
    }

    /** Returns the C functions. */
    synchronized Libc libc() {
        if (libc == null) {
            libc = new Libc();
        }
        return libc;
    }

    private synchronized BlockedThreads blockedThreads() {
        if (blockedThreads == null) {
            blockedThreads = new BlockedThreads(libc());
        }
        return blockedThreads;
    }
}
