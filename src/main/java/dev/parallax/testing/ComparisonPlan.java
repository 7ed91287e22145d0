package dev.parallax.testing;

import dev.parallax.lane.LaneRequest.Era;
import dev.parallax.manifest.Catalog;
import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.ManifestException;
import dev.parallax.manifest.ManifestReader;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a {@link ComparisonTest} or a {@link ScriptTest} runs, and for which Python. */
record ComparisonPlan(
        List<Comparison> comparisons,
        Era era,
        List<Side> sides,
        int repeat,
        Duration limit,
        List<Path> instead) {
    static ComparisonPlan of(ComparisonTest test) {
        for (String place : test.value()) {
            if (!Files.exists(Path.of(place))) {
                throw new ExtensionConfigurationException(
                        "@ComparisonTest: no "
                                + place
                                + " below "
                                + Path.of("").toAbsolutePath()
                                + "; name a folder of manifests, or a manifest");
            }
        }
        List<String> places =
                Arrays.stream(test.value()).map(p -> Path.of(p).toAbsolutePath() + "").toList();
        Path first = Path.of(places.getFirst());
        Path folder = Files.isDirectory(first) ? first : first.resolveSibling("");
        try {
            List<Comparison> found =
                    new Catalog(folder)
                            .find(places).stream()
                                    .flatMap(group -> group.comparisons().stream())
                                    .toList();
            return new ComparisonPlan(
                    found,
                    Era.TALK_2018,
                    List.of(test.sides()),
                    test.repeat(),
                    Duration.ofMillis(test.limit()),
                    List.of());
        } catch (ManifestException e) {
            throw new ExtensionConfigurationException("@ComparisonTest: " + e.getMessage(), e);
        }
    }

    static ComparisonPlan of(ExtensionContext context, ScriptTest test) {
        Class<?> type = context.getRequiredTestClass();
        String method = context.getRequiredTestMethod().getName();
        Path script = ModuleFile.find(type, test.python()).from(context).path().toAbsolutePath();
        Path manifest =
                Session.output()
                        .toAbsolutePath()
                        .resolve("scripts")
                        .resolve(type.getSimpleName())
                        .resolve(method + ".toml");
        try {
            Files.createDirectories(manifest.resolveSibling(""));
            Files.writeString(manifest, text(type, method, script, test));
            return new ComparisonPlan(
                    List.of(ManifestReader.read(manifest)),
                    Era.TODAY,
                    List.of(test.sides()),
                    1,
                    Duration.ofMillis(test.limit()),
                    instead(context));
        } catch (ManifestException e) {
            throw new ExtensionConfigurationException("@ScriptTest: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where {@link dev.parallax.testing.bite.Bite} puts the classes it has changed. */
    private static List<Path> instead(ExtensionContext context) {
        return context.getConfigurationParameter("parallax.classes").stream()
                .map(Path::of)
                .toList();
    }

    private static String text(Class<?> type, String method, Path script, ScriptTest test) {
        return """
        title = "%s"
        shows = "%s"
        script = %s
        arguments = %s
        %s
        port = "%s"
        [match]
        stdout = %s
        stderr = %s
        exit = %s
        """
                .formatted(
                        method,
                        test.python(),
                        quoted(script.toString()),
                        list(test.arguments()),
                        input(type, test),
                        test.java().getName(),
                        list(test.stdout()),
                        list(test.stderr()),
                        list(test.exit()));
    }

    private static String input(Class<?> type, ScriptTest test) {
        if (test.stdinFile().isEmpty()) {
            return "stdin = " + quoted(test.stdin());
        }
        if (!test.stdin().isEmpty()) {
            throw new ExtensionConfigurationException(
                    "@ScriptTest: stdin and stdinFile are both given; remove one");
        }
        Path file = ModuleFile.find(type, test.stdinFile()).path().toAbsolutePath();
        return "stdin-file = " + quoted(file.toString());
    }

    private static String list(String[] words) {
        return Arrays.stream(words)
                .map(ComparisonPlan::quoted)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
