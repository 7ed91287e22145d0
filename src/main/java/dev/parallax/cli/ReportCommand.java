package dev.parallax.cli;

import dev.parallax.compare.Comparer;
import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.ManifestException;
import dev.parallax.manifest.ManifestReader;
import dev.parallax.manifest.Topic;
import dev.parallax.manifest.TopicReader;
import dev.parallax.record.RecordJson;
import dev.parallax.record.RunRecord;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Shows old records again, judged by the manifests they carry. Runs nothing. */
@Command(name = "report", description = "Shows old records again; runs nothing.")
final class ReportCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Parallax parallax;

    @Parameters(
            arity = "1..*",
            paramLabel = "RECORD",
            description = "Records, or folders of records.")
    private List<Path> paths = List.of();

    @Mixin private final ReportFiles files = new ReportFiles();

    @Override
    public Integer call() throws IOException, ManifestException {
        List<RunRecord> records = new ArrayList<>();
        for (Path file : recordFiles()) {
            records.add(RecordJson.read(file));
        }
        records.sort(Comparator.comparing(RunRecord::startedAt));
        Map<String, Topic> topics = new LinkedHashMap<>();
        try (Verdicts verdicts = new Verdicts(parallax.screen(), files)) {
            for (RunRecord record : records) {
                Comparison comparison =
                        ManifestReader.parse(record.manifest(), Path.of(record.manifestFile()));
                verdicts.add(Comparer.compare(comparison, record));
                topics.putIfAbsent(comparison.topic(), topic(record));
            }
            return verdicts.conclude(List.copyOf(topics.values()));
        }
    }

    private static Topic topic(RunRecord record) throws ManifestException {
        Path file = Path.of(record.manifestFile()).resolveSibling(TopicReader.FILE);
        return record.topic().isEmpty()
                ? Topic.unnamed(file.resolveSibling("."))
                : TopicReader.parse(record.topic(), file);
    }

    private List<Path> recordFiles() throws IOException {
        List<Path> records = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                records.add(path);
                continue;
            }
            List<Path> found = jsonIn(path);
            if (found.isEmpty()) {
                throw new UserError(
                        path
                                + ": no records (*.json) in this folder. Name a record, or a folder"
                                + " that 'run --record DIR' wrote.");
            }
            records.addAll(found);
        }
        return records;
    }

    private static List<Path> jsonIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }
}
