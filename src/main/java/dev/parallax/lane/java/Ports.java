package dev.parallax.lane.java;

import dev.parallax.lane.BrokenProgramException;
import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.manifest.Port;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds ports, and compiles each source file once. */
final class Ports {
    private final Path workDir;
    private final Map<Path, PortClass> compiled = new HashMap<>();

    Ports(Path workDir) {
        this.workDir = workDir;
    }

    PortClass find(Port port) throws LaneUnavailableException {
        return switch (port) {
            case Port.Compiled(String className) -> onClassPath(className);
            case Port.Source(Path file) -> compile(file);
        };
    }

    private static PortClass onClassPath(String className) throws LaneUnavailableException {
        String resource = className.replace('.', '/') + ".class";
        if (Ports.class.getClassLoader().getResource(resource) == null) {
            throw new BrokenProgramException(
                    "no class " + className + " on the class path: check the manifest's port");
        }
        return new PortClass(className, List.of());
    }

    private PortClass compile(Path file) throws LaneUnavailableException {
        PortClass known = compiled.get(file);
        if (known != null) {
            return known;
        }
        Path folder = newFolder();
        try {
            PortClass port = PortCompiler.compile(file, folder);
            compiled.put(file, port);
            return port;
        } catch (LaneUnavailableException e) {
            delete(folder.toString());
            throw e;
        }
    }

    private Path newFolder() throws LaneUnavailableException {
        try {
            Files.createDirectories(workDir);
            return Files.createTempDirectory(workDir, "port");
        } catch (IOException e) {
            throw new LaneUnavailableException(
                    workDir + ": no folder for compiled ports can be made: " + e.getMessage());
        }
    }

    /** Deletes what was compiled. */
    void close() {
        compiled.values().forEach(port -> port.codePath().forEach(Ports::delete));
        compiled.clear();
    }

    private static void delete(String folder) {
        try (Stream<Path> paths = Files.walk(Path.of(folder))) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            // A temporary folder that stays behind harms nobody.
        }
    }
}
