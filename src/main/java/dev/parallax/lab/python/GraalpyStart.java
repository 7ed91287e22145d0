package dev.parallax.lab.python;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts GraalPy's own launcher in a Java virtual machine with this one's class path. Differs from
 * the graalpy lane, whose contexts share one virtual machine: what is measured here is alone, and
 * can be watched and ended. The full compiler is on, for work that lasts.
 */
record GraalpyStart() implements PythonStart {
    private static final String MAIN = "com.oracle.graal.python.shell.GraalPythonMain";

    @Override
    public String asked() {
        return "GraalPy";
    }

    @Override
    public ProcessBuilder process(
            List<String> arguments, Map<String, String> environment, List<String> javaOptions) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Java logs to standard output, where the answers travel.
        command.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        String cache = System.getProperty("parallax.aot");
        if (cache != null && javaOptions.isEmpty()) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON"));
        builder.environment().putAll(environment);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        return builder;
    }
}
