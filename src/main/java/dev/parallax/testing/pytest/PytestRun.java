package dev.parallax.testing.pytest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What is to be run.
 *
 * @param folder the working folder, from which files are named
 * @param files test files, folders or node ids
 * @param path folders in which Python modules are found, the original among them
 * @param arguments further arguments of pytest
 * @param modules the Java classes that stand for each Python module; empty without a port
 * @param classPath where these classes are
 * @param limit the longest that one test may take
 * @param fallback whether the original lends what the port has not
 */
public record PytestRun(
        Path folder,
        List<String> files,
        List<Path> path,
        List<String> arguments,
        Map<String, List<String>> modules,
        String classPath,
        Duration limit,
        boolean fallback) {}
