package dev.parallax.lane.graalpy;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess.Export;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * The main class of a Python child that is a process of the operating system. It runs the Python
 * code that it is given, exits as that code does, and ends at once when its standard input ends,
 * because then its parent is gone.
 */
public final class ChildMain {
    private static final int INTERNAL = 70;

    private ChildMain() {}

    /**
     * Starts one; only Parallax itself does.
     *
     * @param arguments the folder of the lane, the folder with its Python files, the code
     */
    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().name("parallax-lifeline").start(ChildMain::watchParent);
        Contexts contexts = new Contexts(Path.of(arguments[0]));
        int status = run(contexts, arguments[1], arguments[2]);
        // Not exit: whatever the program left behind must not keep its process alive.
        Runtime.getRuntime().halt(status);
    }

    private static int run(Contexts contexts, String python, String code) {
        OutputStream unused = OutputStream.nullOutputStream(); // the native backend has its own
        try (Context context = contexts.make(true, unused, unused)) {
            Value importing = context.eval("python", "__import__");
            importing.execute("sys").getMember("path").invokeMember("append", python);
            importing.execute("parallax_fork_os_child").putMember("process", new OwnProcess());
            context.eval("python", code);
            return 0;
        } catch (PolyglotException e) {
            if (e.isExit()) {
                return e.getExitStatus() & 0xFF;
            }
            System.err.println("Parallax could not run a child process: " + e.getMessage());
            return INTERNAL;
        }
    }

    /** What Python can't do to its operating-system process by itself. */
    public static final class OwnProcess {
        private OwnProcess() {}

        /** Ends it at once: GraalPy's own way is an exception, which Python code may catch. */
        @Export
        public void exit(int status) {
            Runtime.getRuntime().halt(status & 0xFF);
        }
    }

    private static void watchParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever written.
            }
        } catch (IOException e) {
            // As good as its end.
        }
        Runtime.getRuntime().halt(INTERNAL);
    }
}
