package dev.parallax.api;

import java.util.List;
import java.util.stream.Collectors;

/** An example as the source of a class: what a reader takes for granted is written around it. */
final class ExampleSource {
    private static final String HEAD =
            """
            // from the Javadoc of $EXAMPLE
            package dev.parallax.examples;

            import java.math.*;
            import java.net.*;
            import java.nio.*;
            import java.nio.channels.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.atomic.*;
            import java.util.function.*;
            import java.util.stream.*;
            import dev.parallax.semantics.errors.*;
            $PACKAGES
            $OWN
            """;
    private static final String SEMANTICS =
            """
            import dev.parallax.port.*;
            import dev.parallax.semantics.asyncio.Asyncio;
            import dev.parallax.semantics.coroutine.*;
            import dev.parallax.semantics.generator.*;
            import dev.parallax.semantics.gil.*;
            import dev.parallax.semantics.interpreter.*;
            import dev.parallax.semantics.text.*;
            """;
    private static final String TESTING =
            """
            import dev.parallax.semantics.gil.Gil;
            import dev.parallax.semantics.interpreter.Interpreter;
            import dev.parallax.testing.*;
            import dev.parallax.testing.backend.*;
            import dev.parallax.testing.generate.*;
            import dev.parallax.testing.parity.*;
            import dev.parallax.testing.value.*;
            """;
    private static final String TESTS =
            """
            import org.junit.jupiter.api.*;
            import static org.assertj.core.api.Assertions.assertThat;
            """;

    private ExampleSource() {}

    static String of(JavadocExample example, String name, List<String> ownTypes) {
        String own =
                ownTypes.stream()
                        .map(type -> "import " + example.packageName() + "." + type + ";")
                        .collect(Collectors.joining("\n"));
        return HEAD.replace("$EXAMPLE", example.toString())
                        .replace("$PACKAGES", packages(example))
                        .replace("$OWN", own)
                + body(example, name);
    }

    private static String packages(JavadocExample example) {
        boolean statements = example.kind() == JavadocExample.Kind.STATEMENTS;
        return isTesting(example) ? TESTING + TESTS : SEMANTICS + (statements ? "" : TESTS);
    }

    private static boolean isTesting(JavadocExample example) {
        return example.packageName().startsWith("dev.parallax.testing");
    }

    private static String body(JavadocExample example, String name) {
        return switch (example.kind()) {
            case STATEMENTS ->
                    "public class %s {\n    public static void run() throws Throwable {\n%s\n    }\n}\n"
                            .formatted(name, example.text().indent(8));
            case TESTS ->
                    "%sclass %s {\n%s\n}\n"
                            .formatted(
                                    isTesting(example) ? "@Parallax(\"orders.py\")\n" : "",
                                    name,
                                    example.text().indent(4));
            case TEST_CLASS -> example.text().replaceFirst("class \\w+", "class " + name) + "\n";
        };
    }
}
