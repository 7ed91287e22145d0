package dev.parallax.lane.graalpy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The command line of a child that is a process of the operating system, but for its code. */
final class ChildCommand {
    /** Names the AOT cache that the host was started with, where its command line can't be read. */
    static final String AOT_PROPERTY = "parallax.aot";

    private static final String AOT_OPTION = "-XX:AOTCache=";

    private ChildCommand() {}

    /**
     * Returns it: this host's Java, class path and AOT cache, set up to start soon.
     *
     * @param workDir the lane's folder
     * @param python the folder with the lane's Python files
     */
    static List<String> of(Path workDir, Path python) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        // Without it Java takes SIGTERM for a request to exit, and a child would not die of it.
        command.add("-Xrs");
        // Java logs to standard output, where the child's lines travel.
        command.add("-Xlog:disable");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        aotCache().ifPresent(cache -> command.add(AOT_OPTION + cache));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(ChildMain.class.getName());
        command.add(workDir.toString());
        command.add(python.toString());
        return command;
    }

    private static Optional<String> aotCache() {
        Optional<String> property = Optional.ofNullable(System.getProperty(AOT_PROPERTY));
        return property.or(
                () -> aotCache(ProcessHandle.current().info().arguments().orElse(new String[0])));
    }

    /** Returns the AOT cache that a Java command line names. */
    static Optional<String> aotCache(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(AOT_OPTION))
                .map(argument -> argument.substring(AOT_OPTION.length()))
                .findFirst();
    }
}
