package dev.parallax.lab.python;

import dev.parallax.lane.python.PythonCommand;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts an interpreter that is a program of its own. */
record CpythonStart(PythonCommand command, Path workDir) implements PythonStart {
    @Override
    public String asked() {
        return command.executable();
    }

    @Override
    public ProcessBuilder process(
            List<String> arguments, Map<String, String> environment, List<String> javaOptions) {
        ProcessBuilder builder = command.process(workDir, arguments);
        builder.environment().putAll(environment);
        // 3.7 and older know no other place for bytecode than the scripts' folder.
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        return builder;
    }
}
