package dev.parallax.testing.value;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The text of a path as {@code pathlib} keeps it: no empty parts, no dots between. */
final class PosixPath {
    private PosixPath() {}

    static PyValue.Path of(String text) {
        String root = text.startsWith("//") && !text.startsWith("///") ? "//" : "/";
        String parts =
                Arrays.stream(text.split("/", -1))
                        .filter(part -> !part.isEmpty() && !part.equals("."))
                        .collect(Collectors.joining("/"));
        if (text.startsWith("/")) {
            return new PyValue.Path(root + parts);
        }
        return new PyValue.Path(parts.isEmpty() ? "." : parts);
    }
}
