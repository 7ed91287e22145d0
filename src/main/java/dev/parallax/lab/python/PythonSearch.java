package dev.parallax.lab.python;

import dev.parallax.lane.python.PythonCommand;
import dev.parallax.lane.python.ShortCommand;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for interpreters in PATH and among pyenv's versions. */
record PythonSearch(Path workDir) {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Pattern NAME = Pattern.compile("python([23](\\.\\d+t?)?)?(\\.exe)?");
    private static final Pattern ANSWER =
            Pattern.compile("parallax CPython (\\d+)\\.(\\d+)\\.(\\d+) (True|False) (.+)");
    private static final String ASK =
            "import os, platform, sys, sysconfig;"
                    + " print('parallax %s %d.%d.%d %s %s' % ((platform.python_implementation(),)"
                    + " + sys.version_info[:3]"
                    + " + (bool(sysconfig.get_config_var('Py_GIL_DISABLED')),"
                    + " os.path.realpath(sys.executable))))";

    List<FoundPython> search() throws InterruptedException {
        Map<String, Ranked> found = new LinkedHashMap<>();
        for (Path candidate : candidates()) {
            Optional<Ranked> answer = ask(candidate);
            answer.ifPresent(a -> found.putIfAbsent(a.realPath(), a));
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::python)
                .toList();
    }

    private static List<Path> candidates() {
        List<Path> folders =
                new ArrayList<>(
                        Arrays.stream(
                                        System.getenv()
                                                .getOrDefault("PATH", "")
                                                .split(File.pathSeparator))
                                .filter(entry -> !entry.isBlank())
                                .map(Path::of)
                                .toList());
        Path home = Path.of(System.getProperty("user.home"));
        String pyenv =
                System.getenv().getOrDefault("PYENV_ROOT", home.resolve(".pyenv").toString());
        files(Path.of(pyenv, "versions")).forEach(version -> folders.add(version.resolve("bin")));
        // Names that lead to the same file are asked once.
        return folders.stream()
                .filter(folder -> !folder.endsWith("shims"))
                .flatMap(folder -> files(folder).stream())
                .filter(file -> NAME.matcher(String.valueOf(file.getFileName())).matches())
                .filter(Files::isExecutable)
                .collect(
                        Collectors.toMap(
                                PythonSearch::real, f -> f, (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file;
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Optional<Ranked> ask(Path candidate) throws InterruptedException {
        PythonCommand command = new PythonCommand(candidate.toString(), Map.of(), "found");
        try {
            ShortCommand said =
                    ShortCommand.run(command.process(workDir, List.of("-c", ASK)), LIMIT);
            Matcher answer = ANSWER.matcher(said.lastLine());
            return answer.matches() ? Optional.of(Ranked.of(candidate, answer)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** An interpreter, with what tells it from another and where it stands. */
    private record Ranked(FoundPython python, String realPath, int rank) {
        static Ranked of(Path candidate, Matcher answer) {
            int[] numbers = new int[3];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Integer.parseInt(answer.group(i + 1));
            }
            boolean freeThreaded = answer.group(4).equals("True");
            String version = "%d.%d.%d".formatted(numbers[0], numbers[1], numbers[2]);
            int rank = (numbers[0] * 1000 + numbers[1]) * 1000 + numbers[2];
            FoundPython python = new FoundPython(candidate, version, freeThreaded);
            return new Ranked(python, answer.group(5), rank);
        }
    }
}
