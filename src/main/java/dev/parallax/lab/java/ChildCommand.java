package dev.parallax.lab.java;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of one more JVM that compiles and collects as this one does. */
final class ChildCommand {
    private ChildCommand() {}

    static List<String> of(Class<?> mainClass, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(ChildCommand::decidesSpeed)
                .forEach(command::add);
        // Standard output carries answers, so the JVM's own remarks must not go there.
        command.add("-XX:+DisplayVMOutputToStderr");
        command.add("-Xlog:disable");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(mainClass.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Memory limits, the collector, the compiler; but nothing that writes files or attaches. */
    private static boolean decidesSpeed(String option) {
        boolean writesOrReads = option.contains("=/") || option.contains("Output");
        return option.startsWith("-Xm") || (option.startsWith("-XX:") && !writesOrReads);
    }
}
