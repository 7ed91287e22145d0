package dev.parallax.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts this program again in a Java virtual machine with other options, for what can't be changed
 * in a running one. The child shares the terminal; its exit code becomes ours.
 *
 * <p>The launcher starts with HotSpot's quick compiler alone ({@code TieredStopAtLevel=1}), which
 * halves the time to the first result. Work that lasts is worth the full compiler: a Python loop
 * runs about four times as fast with it.
 */
final class HostJvm {
    private HostJvm() {}

    /** Whether this virtual machine was started for quick commands. */
    static boolean quick() {
        return Boolean.getBoolean("parallax.quick");
    }

    /**
     * Runs {@code args} with the full compiler and returns the exit code.
     *
     * @param options further options of the virtual machine
     */
    static int runWithFullCompiler(Home home, List<String> args, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(base(home));
        command.addAll(List.of(options));
        command.add("-XX:AOTCache=" + home.state().resolve("host.aot"));
        command.add("-Dparallax.aot=" + home.state().resolve("host.aot"));
        command.addAll(List.of("-jar", home.jar().toString()));
        command.addAll(args);
        return run(command);
    }

    /** The command that every host starts with, up to its own options. */
    static List<String> base(Home home) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Truffle still uses sun.misc.Unsafe; the warning would be ours to explain in each run.
        command.add("--sun-misc-unsafe-memory-access=allow");
        // The virtual machine logs to standard output, which belongs to reports.
        command.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
        command.add("-Dparallax.home=" + home.folder());
        String width = System.getProperty("parallax.width");
        if (width != null) {
            command.add("-Dparallax.width=" + width);
        }
        return command;
    }

    /** Runs a command on our terminal; if we are asked to end, it is asked and waited for. */
    static int run(List<String> command) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(command).inheritIO().start();
        Thread hook = new Thread(() -> endWith(child), "parallax-end-child");
        Runtime.getRuntime().addShutdownHook(hook);
        int code = child.waitFor();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return code; // we are ending already, and the hook is what waits
        }
        return code;
    }

    private static void endWith(Process child) {
        child.destroy();
        try {
            child.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
