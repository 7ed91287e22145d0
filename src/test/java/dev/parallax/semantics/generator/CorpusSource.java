package dev.parallax.semantics.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a class with each template as a plain method, and as bodies: one that yields everywhere,
 * and for each place one that yields there alone.
 */
final class CorpusSource {
    private static final Pattern PLACE = Pattern.compile("\\{([ildbso])(\\d+)}");
    private static final Map<String, String> TYPES =
            Map.of(
                    "i", "int", "l", "long", "d", "double", "b", "boolean", "s", "String", "o",
                    "Object");
    private static final String HEAD =
            """
            package corpus;
            import dev.parallax.semantics.generator.*;
            import java.util.*;
            import java.util.concurrent.TimeUnit;
            import java.util.function.*;
            public class Corpus {
                private static int count;
                private static int hidden(int n) { return n + 1; }
                private static String join(Object a, long b, double c) { return a + "," + b + "," + c; }
                private static void fail(String text) throws java.io.IOException { throw new java.io.IOException(text); }
                record Pair(Object left, Object right) {}
                static class Wide {
                    final long number; final String rest;
                    Wide(long number, Object a, double b, int c) { this.number = number; rest = a + " " + b + c; }
                    String text() { return number + rest; }
                }
                static class Outer {
                    int n;
                    Outer(int n) { this.n = n; }
                    class Inner { final int m; Inner(int m) { this.m = m; } int sum() { return n * 10 + m; } }
                }
                static class Late {
                    private static final int ORDER = 1;
                    private final int a; private final int b;
                    Late(int a, int b) { this.a = a; this.b = b; }
                    int sum() { return a * 100 + b; }
                    static int order() { return ORDER; }
                }
                record Closing(int n) implements AutoCloseable { @Override public void close() { count++; } }
            """;

    private final StringBuilder text = new StringBuilder(HEAD);
    private final List<String> names = new ArrayList<>();

    CorpusSource(Map<String, String> templates) {
        templates.forEach(this::template);
        text.append("}\n");
    }

    String text() {
        return text.toString();
    }

    /** Returns the names of the methods that make bodies; before the last {@code _} the plain's. */
    List<String> names() {
        return names;
    }

    private void template(String name, String code) {
        String method = "t_" + name.replaceAll("\\W+", "_");
        text.append("public static Object ").append(method);
        text.append("(Function<String, Object> p) throws Exception {")
                .append(plain(code))
                .append("}\n");
        List<String> places =
                PLACE.matcher(code).results().map(found -> found.group(2)).distinct().toList();
        body(
                method + "_all",
                PLACE.matcher(code)
                        .replaceAll(found -> ask("y.yield", found.group(1), found.group(2))));
        for (String place : places) {
            String one = code.replaceAll("\\{([ildbso])" + place + "}", "<$1" + place + ">");
            String rest = plain(one);
            String marked =
                    Pattern.compile("<([ildbso])(\\d+)>")
                            .matcher(rest)
                            .replaceAll(found -> ask("y.yield", found.group(1), found.group(2)));
            body(method + "_" + place, marked);
        }
    }

    private static String plain(String code) {
        return PLACE.matcher(code)
                .replaceAll(found -> ask("p.apply", found.group(1), found.group(2)));
    }

    private static String ask(String call, String type, String place) {
        return "((" + TYPES.get(type) + ") " + call + "(\"" + type + place + "\"))";
    }

    private void body(String name, String code) {
        names.add(name);
        text.append("public static Body<Object> ").append(name);
        text.append("(Function<String, Object> p) { return y -> {").append(code).append("}; }\n");
    }
}
