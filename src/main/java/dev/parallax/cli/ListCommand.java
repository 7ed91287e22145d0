package dev.parallax.cli;

import dev.parallax.manifest.Catalog;
import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.ComparisonGroup;
import dev.parallax.manifest.ManifestException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Lists comparisons. */
@Command(name = "list", description = "Lists the comparisons, by topic, with what each shows.")
final class ListCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Parallax parallax;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME|FOLDER",
            description = "Topics, comparisons, folders or manifests; all by default.")
    private List<String> names = List.of();

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() throws ManifestException {
        List<ComparisonGroup> groups = new Catalog(parallax.home().comparisons()).find(names);
        Screen screen = parallax.screen();
        if (json) {
            screen.out().println(asJson(groups));
        } else {
            groups.forEach(group -> print(group, screen));
        }
        return ExitCode.OK;
    }

    private static void print(ComparisonGroup group, Screen screen) {
        PrintWriter out = screen.out();
        out.println(bold(group.topic().title(), screen));
        int widest = group.comparisons().stream().mapToInt(c -> c.name().length()).max().orElse(0);
        for (Comparison comparison : group.comparisons()) {
            String name =
                    "  " + comparison.name() + " ".repeat(widest - comparison.name().length());
            int room = Math.max(20, screen.width() - widest - 4);
            String indent = " ".repeat(widest + 4);
            out.println(name + "  " + wrapped(comparison.shows(), room, indent));
        }
        out.println();
    }

    private static String bold(String text, Screen screen) {
        return screen.color() ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    private static String wrapped(String text, int room, String indent) {
        StringBuilder lines = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ", -1)) {
            if (used > 0 && used + 1 + word.length() > room) {
                lines.append('\n').append(indent);
                used = 0;
            } else if (used > 0) {
                lines.append(' ');
                used++;
            }
            lines.append(word);
            used += word.length();
        }
        return lines.toString();
    }

    private static String asJson(List<ComparisonGroup> groups) {
        return JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(groups.stream().map(ListCommand::tree).toList());
    }

    private static Map<String, Object> tree(ComparisonGroup group) {
        Map<String, Object> topic = new LinkedHashMap<>();
        topic.put("topic", group.topic().name());
        topic.put("title", group.topic().title());
        topic.put("shows", group.topic().shows());
        topic.put("comparisons", group.comparisons().stream().map(ListCommand::tree).toList());
        return topic;
    }

    private static Map<String, Object> tree(Comparison comparison) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", comparison.name());
        entry.put("title", comparison.title());
        entry.put("shows", comparison.shows());
        entry.put("manifest", comparison.file().toString());
        entry.put("script", comparison.script().toString());
        return entry;
    }
}
