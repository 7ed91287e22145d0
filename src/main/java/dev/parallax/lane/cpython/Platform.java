package dev.parallax.lane.cpython;

import java.util.Locale;

/** Names of platforms, as jars with native files use them: {@code linux-x86_64}. */
final class Platform {
    private Platform() {}

    /** Returns this machine's. */
    static String current() {
        return name(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** Returns the name for what the properties {@code os.name} and {@code os.arch} say. */
    static String name(String os, String arch) {
        return system(os) + "-" + processor(arch);
    }

    /** Returns the variable that names folders of shared libraries. */
    static String libraryPathVariable() {
        return switch (system(System.getProperty("os.name"))) {
            case "macosx" -> "DYLD_LIBRARY_PATH";
            case "windows" -> "PATH";
            default -> "LD_LIBRARY_PATH";
        };
    }

    static boolean isWindows() {
        return system(System.getProperty("os.name")).equals("windows");
    }

    private static String system(String os) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "macosx";
        }
        return name.startsWith("windows") ? "windows" : name;
    }

    private static String processor(String arch) {
        return switch (arch) {
            case "amd64", "x86_64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "arm64";
            default -> arch;
        };
    }
}
