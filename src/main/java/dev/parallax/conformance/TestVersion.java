package dev.parallax.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The CPython that a folder of tests belongs to.
 *
 * @param text such as {@code 3.14.3}
 */
record TestVersion(String text) {
    private static final Pattern DEFINED =
            Pattern.compile("#define\\s+PY_VERSION\\s+\"(\\d+\\.\\d+[^\"]*)\"");
    private static final Pattern MINOR = Pattern.compile("\\d+\\.\\d+");

    /** Returns it as the C header beside the tests has it; nothing if there is none. */
    static Optional<TestVersion> of(Path folder) throws IOException {
        for (Path header : headers(folder)) {
            if (Files.isRegularFile(header)) {
                Matcher found = DEFINED.matcher(Files.readString(header));
                if (found.find()) {
                    return Optional.of(new TestVersion(found.group(1)));
                }
            }
        }
        return Optional.empty();
    }

    /** Where it lies for unpacked tests, for CPython's sources, and for an installed CPython. */
    private static List<Path> headers(Path folder) {
        return List.of(
                folder.resolve("patchlevel.h"),
                folder.resolveSibling("Include").resolve("patchlevel.h"),
                folder.resolve("../../include")
                        .normalize()
                        .resolve(String.valueOf(folder.getFileName()))
                        .resolve("patchlevel.h"));
    }

    /** Returns its first two numbers: {@code 3.14}. */
    String minor() {
        Matcher start = MINOR.matcher(text);
        return start.lookingAt() ? start.group() : text;
    }
}
