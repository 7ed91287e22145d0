package dev.parallax.lane.graalpy;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a child that is a process of the operating system, but for its code. */
final class ChildCommand {
    /** Names the AOT cache that the host itself was started with, if there is one. */
    static final String AOT_PROPERTY = "parallax.aot";

    private ChildCommand() {}

    /** Returns it: this host's Java and class path, set up to start soon. */
    static List<String> of(Path workDir, Path python) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        // Without it Java takes SIGTERM for a request to exit, and a child would not die of it.
        command.add("-Xrs");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        String cache = System.getProperty(AOT_PROPERTY);
        if (cache != null && new File(cache).isFile()) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(ChildMain.class.getName());
        command.add(workDir.toString());
        command.add(python.toString());
        return command;
    }
}
