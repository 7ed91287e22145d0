package dev.parallax.lane.python;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A CPython that can be started.
 *
 * @param executable its path, or a name to be looked up in PATH
 * @param environment what must be set for it to start
 * @param origin where it came from, for reports
 */
public record PythonCommand(String executable, Map<String, String> environment, String origin) {

    /** Copies the environment. */
    public PythonCommand {
        environment = Map.copyOf(environment);
    }

    /**
     * Returns a process that is yet to be started, free of the user's own Python settings, which
     * would change what a script does.
     *
     * @param workDir where bytecode is kept, so that nothing is written beside the scripts
     */
    public ProcessBuilder process(Path workDir, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(executable);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(PythonCommand::changesPython);
        variables.putAll(environment);
        variables.put("PYTHONUTF8", "1");
        variables.put("PYTHONNOUSERSITE", "1");
        variables.put("PYTHONPYCACHEPREFIX", workDir.resolve("pycache").toString());
        variables.put("PYTHON_COLORS", "0");
        return builder;
    }

    private static boolean changesPython(String name) {
        return name.startsWith("PYTHON") || name.equals("FORCE_COLOR");
    }
}
