package dev.parallax.semantics.interpreter;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of one more JVM like this one: same Java, same class path, small and quick to
 * start. If the system property {@code parallax.worker.aot} names an AOT cache, it is used and
 * passed on.
 *
 * <pre>{@code
 * List<String> command = JvmCommand.of("org.example.Main", List.of("-Xmx64m"));
 * System.out.println(command.getLast()); // org.example.Main
 * }</pre>
 */
public final class JvmCommand {
    /** Names the AOT cache's file. */
    public static final String AOT_PROPERTY = "parallax.worker.aot";

    // A port that eats all memory should not eat the machine's.
    private static final String MAX_HEAP = "1g";

    private JvmCommand() {}

    /**
     * Makes one.
     *
     * @param mainClass binary name of the class with {@code main}
     * @param codePath folders to add to the class path
     */
    public static List<String> of(String mainClass, List<String> codePath) {
        return of(mainClass, List.of(), codePath);
    }

    /**
     * Makes one in whose JVM some classes are others.
     *
     * @param mainClass binary name of the class with {@code main}
     * @param instead folders whose classes take the place of the class path's; then no AOT cache is
     *     used, which would know the others
     * @param codePath folders to add to the class path
     */
    public static List<String> of(String mainClass, List<String> instead, List<String> codePath) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Standard output carries frames, so the JVM's own remarks must not go there.
        command.add("-XX:+IgnoreUnrecognizedVMOptions");
        command.add("-XX:+DisplayVMOutputToStderr");
        command.add("-Xlog:disable");
        command.add("-Xlog:all=error:stderr");
        command.add("-XX:+UseSerialGC");
        command.add("-Xmx" + MAX_HEAP);
        command.add("-XX:-UsePerfData");
        // A counting loop must do its steps one by one, as Python does. The compiler would merge
        // several into one, but only until the first GIL request: serial runs would look faster.
        command.add("-XX:LoopUnrollLimit=0");
        // Suspended generators that nobody refers to must be garbage, not tracked for ever.
        command.add("-Djdk.trackAllThreads=false");
        String aot = System.getProperty(AOT_PROPERTY);
        if (aot != null && instead.isEmpty()) {
            command.add("-XX:AOTCache=" + aot);
            command.add("-D" + AOT_PROPERTY + "=" + aot);
        }
        command.add("-cp");
        command.add(classPath(instead, codePath));
        command.add(mainClass);
        return command;
    }

    /** The added folders come last: an AOT cache accepts a class path that begins like its own. */
    private static String classPath(List<String> instead, List<String> codePath) {
        List<String> entries = new ArrayList<>(instead);
        entries.add(System.getProperty("java.class.path"));
        entries.addAll(codePath);
        return String.join(File.pathSeparator, entries);
    }
}
