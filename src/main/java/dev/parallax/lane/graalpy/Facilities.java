package dev.parallax.lane.graalpy;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Set;

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
    private @Nullable Libc libc;
    private @Nullable BlockedThreads blockedThreads;

    /**
     * Makes one.
     *
     * @param python the folder with the Python files of this lane
     * @param nativeBackend whether programs use processes
     */
    Facilities(Contexts contexts, Path python, boolean nativeBackend) {
        this.contexts = contexts;
        this.python = python;
        this.nativeBackend = nativeBackend;
    }

    /** Makes a context whose raw output the host gets. */
    Context context(Host host) {
        return contexts.make(nativeBackend, host.rawStream(1), host.rawStream(2));
    }

    /** Loads this lane's Python code into a context and guards the host against the program. */
    Value boot(Context context, Host host, boolean child) {
        Value importing = context.eval("python", "__import__");
        // Not first: nothing of ours may hide one of the program's or the library's modules.
        importing.execute("sys").getMember("path").invokeMember("append", python.toString());
        Value boot = importing.execute("parallax_graalpy");
        boot.invokeMember("guard", host);
        if (child) {
            importing.execute("parallax_fork_child").invokeMember("warm");
        }
        return boot;
    }

    /** Closes descriptors that nobody else closes any more, and forgets them. */
    void closeDescriptors(Set<Integer> descriptors) {
        if (!descriptors.isEmpty()) {
            descriptors.forEach(libc()::close);
            descriptors.clear();
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
