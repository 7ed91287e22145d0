package example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The part of Python's {@code posixpath} that works on text alone. */
public final class PosixPath {
    private PosixPath() {}

    public static boolean isabs(String s) {
        return s.startsWith("/");
    }

    public static String basename(String p) {
        return p.substring(p.lastIndexOf('/') + 1);
    }

    public static String dirname(String p) {
        String head = p.substring(0, p.lastIndexOf('/') + 1);
        String bare = stripEnd(head);
        return bare.isEmpty() ? head : bare;
    }

    /** The part before the extension, and the extension with its dot. */
    public static List<String> splitext(String p) {
        int dot = p.lastIndexOf('.');
        int name = p.lastIndexOf('/') + 1;
        int first = name;
        while (first < p.length() && p.charAt(first) == '.') {
            first++;
        }
        return dot > first ? List.of(p.substring(0, dot), p.substring(dot)) : List.of(p, "");
    }

    public static String join(String a, String... p) {
        StringBuilder path = new StringBuilder(a);
        for (String part : p) {
            if (part.startsWith("/")) {
                path.setLength(0);
            } else if (!path.isEmpty() && path.charAt(path.length() - 1) != '/') {
                path.append('/');
            }
            path.append(part);
        }
        return path.toString();
    }

    public static String normpath(String path) {
        if (path.isEmpty()) {
            return ".";
        }
        // POSIX lets exactly two slashes at the start mean something of their own.
        String root =
                path.startsWith("//") && !path.startsWith("///") ? "//" : isabs(path) ? "/" : "";
        List<String> kept = new ArrayList<>();
        for (String part : path.split("/")) {
            if (part.equals("..") && !kept.isEmpty() && !kept.getLast().equals("..")) {
                kept.removeLast();
            } else if (part.equals("..") ? root.isEmpty() : !part.isEmpty() && !part.equals(".")) {
                kept.add(part);
            }
        }
        String normal = root + String.join("/", kept);
        return normal.isEmpty() ? "." : normal;
    }

    /** The longest path that all of them are below. */
    public static String commonpath(List<String> paths) {
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("commonpath() arg is an empty sequence");
        }
        boolean absolute = isabs(paths.getFirst());
        if (paths.stream().anyMatch(path -> isabs(path) != absolute)) {
            throw new IllegalArgumentException("Can't mix absolute and relative paths");
        }
        List<List<String>> split = paths.stream().map(PosixPath::parts).toList();
        List<String> least = Collections.min(split, PosixPath::compare);
        List<String> most = Collections.max(split, PosixPath::compare);
        int common = 0;
        while (common < Math.min(least.size(), most.size())
                && least.get(common).equals(most.get(common))) {
            common++;
        }
        return (absolute ? "/" : "") + String.join("/", least.subList(0, common));
    }

    private static List<String> parts(String path) {
        return Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
    }

    private static int compare(List<String> a, List<String> b) {
        return Arrays.compare(a.toArray(String[]::new), b.toArray(String[]::new));
    }

    private static String stripEnd(String head) {
        int end = head.length();
        while (end > 0 && head.charAt(end - 1) == '/') {
            end--;
        }
        return head.substring(0, end);
    }
}
