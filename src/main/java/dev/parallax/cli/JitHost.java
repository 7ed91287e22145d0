package dev.parallax.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts this program again with GraalPy's compiler. A GraalVM JDK has its own; a stock JDK gets
 * the set named in {@code src/jit/pom.xml}, fetched by Maven on the first use.
 */
final class JitHost {
    /** Set in the virtual machine that was started for the compiler. */
    private static final String MARK = "parallax.jit";

    /** Modules of the compiler set that take the place of the JDK's own or of nothing. */
    private static final Set<String> UPGRADE =
            Set.of(
                    "compiler",
                    "truffle-compiler",
                    "collections",
                    "word",
                    "jniutils",
                    "nativeimage");

    private final Home home;

    JitHost(Home home) {
        this.home = home;
    }

    /** Whether this virtual machine is the one with the compiler. */
    static boolean running() {
        return Boolean.getBoolean(MARK);
    }

    /** Runs {@code args} with the compiler and returns the exit code. */
    int run(List<String> args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(HostJvm.base(home));
        command.add("-D" + MARK + "=true");
        if (System.getProperty("java.vendor.version", "").contains("GraalVM")) {
            command.addAll(List.of("-jar", home.jar().toString()));
        } else {
            command.addAll(stockJdkOptions());
            command.add("dev.parallax.cli.Main");
        }
        command.addAll(args);
        return HostJvm.run(command);
    }

    private List<String> stockJdkOptions() throws IOException, InterruptedException {
        Path jars = home.state().resolve("jit");
        if (!Files.isDirectory(jars)) {
            fetch(jars);
        }
        List<Path> upgrade = jarsIn(jars, true);
        List<Path> classPath = new ArrayList<>();
        classPath.add(home.folder().resolve("target").resolve("classes"));
        classPath.addAll(jarsIn(jars, false));
        classPath.addAll(ownLibraries(jarsIn(jars, false)));
        return List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:+EnableJVMCI",
                "-XX:-UseJVMCICompiler",
                "--upgrade-module-path=" + joined(upgrade),
                "-cp",
                joined(classPath));
    }

    /** Our libraries without the other GraalPy, which would be found as a second language. */
    private List<Path> ownLibraries(List<Path> jitJars) throws IOException {
        Set<String> replaced = jitJars.stream().map(JitHost::artifact).collect(Collectors.toSet());
        try (Stream<Path> all = Files.list(home.folder().resolve("target").resolve("lib"))) {
            return all.filter(jar -> jar.toString().endsWith(".jar"))
                    .filter(jar -> !replaced.contains(artifact(jar)))
                    .filter(jar -> !UPGRADE.contains(artifact(jar)))
                    .filter(jar -> !artifact(jar).equals("python-launcher"))
                    .sorted()
                    .toList();
        }
    }

    private void fetch(Path jars) throws IOException, InterruptedException {
        Path pom = home.folder().resolve("src").resolve("jit").resolve("pom.xml");
        if (!Files.isRegularFile(pom)) {
            throw new UserError(
                    "--engine jit needs "
                            + pom
                            + ", which is part of a clone of Parallax. Run it from a clone, or"
                            + " with a GraalVM JDK.");
        }
        System.err.println("parallax: fetching GraalPy's compiler (once, about 190 MB) …");
        Path log = home.state().resolve("jit-fetch.log");
        Process maven =
                new ProcessBuilder(
                                mavenCommand(),
                                "-B",
                                "-q",
                                "-ntp",
                                "-f",
                                pom.toString(),
                                "dependency:copy-dependencies",
                                "-DoutputDirectory=" + jars + ".part")
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (maven.waitFor() != 0) {
            throw new UserError(
                    "GraalPy's compiler could not be fetched: see "
                            + log
                            + ", then run the command again.",
                    ExitCode.NOTHING_RAN);
        }
        Files.move(Path.of(jars + ".part"), jars);
    }

    private static String mavenCommand() {
        return System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
    }

    private static List<Path> jarsIn(Path folder, boolean upgrade) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(jar -> jar.toString().endsWith(".jar"))
                    .filter(jar -> UPGRADE.contains(artifact(jar)) == upgrade)
                    .sorted()
                    .toList();
        }
    }

    /** {@code truffle-api-25.0.3.jar} is the artifact {@code truffle-api}. */
    private static String artifact(Path jar) {
        return String.valueOf(jar.getFileName()).replaceFirst("-[0-9].*", "");
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
