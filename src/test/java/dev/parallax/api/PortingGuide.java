package dev.parallax.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page docs/porting.md: pieces of Python, their ports, and what both print. */
final class PortingGuide {
    static final Path PAGE = Path.of("docs", "porting.md");

    private static final Pattern SECTION =
            Pattern.compile(
                    "## ([^\n]+)\n[^`]*(?:`[^`\n]+`[^`]*)*"
                            + "```python\n(.*?)```\n\n```java\n(.*?)```\n\n```text\n(.*?)```",
                    Pattern.DOTALL);
    private static final String HEAD =
            """
            import dev.parallax.semantics.asyncio.Asyncio;
            import dev.parallax.semantics.coroutine.*;
            import dev.parallax.semantics.errors.*;
            import dev.parallax.semantics.errors.RuntimeError;
            import dev.parallax.semantics.generator.*;
            import dev.parallax.semantics.interpreter.*;
            import dev.parallax.semantics.itertools.*;
            import dev.parallax.semantics.text.*;
            import java.math.BigInteger;
            import java.util.*;
            """;

    private PortingGuide() {}

    /**
     * One piece.
     *
     * @param number counts from 1
     * @param printed the lines that the page shows
     */
    record Section(int number, String title, String python, String java, List<String> printed) {
        /** Returns the port's class as a file, in a package of its own. */
        String source() {
            StringBuilder imports = new StringBuilder(HEAD);
            StringBuilder members = new StringBuilder();
            for (String line : java.lines().toList()) {
                (line.startsWith("import ") ? imports : members).append(line).append('\n');
            }
            return "package %s;%n%n%s%npublic class Port {%n%s}%n"
                    .formatted(packageName(), imports, members);
        }

        String packageName() {
            return "guide.section" + number;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static List<Section> sections() throws IOException {
        List<Section> all = new ArrayList<>();
        Matcher found = SECTION.matcher(Files.readString(PAGE));
        while (found.find()) {
            all.add(
                    new Section(
                            all.size() + 1,
                            found.group(1),
                            found.group(2),
                            found.group(3),
                            found.group(4).lines().toList()));
        }
        return all;
    }

    /** Writes what was printed into the page, by section. */
    static void write(Map<Integer, List<String>> printed) throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder written = new StringBuilder();
        Matcher found = SECTION.matcher(page);
        int end = 0;
        for (int number = 1; found.find(); number++) {
            written.append(page, end, found.start(4));
            printed.getOrDefault(number, List.of())
                    .forEach(line -> written.append(line).append('\n'));
            end = found.end(4);
        }
        Files.writeString(PAGE, written.append(page.substring(end)));
    }
}
