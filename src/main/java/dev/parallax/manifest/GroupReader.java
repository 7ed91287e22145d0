package dev.parallax.manifest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads manifests together with what their folders say, and what is wrong in all of them. */
final class GroupReader {
    private final List<Mistake> mistakes = new ArrayList<>();

    private GroupReader() {}

    static List<ComparisonGroup> read(Collection<Path> files) throws ManifestException {
        Map<Path, Map<Path, Path>> folders = new LinkedHashMap<>();
        for (Path file : files) {
            Path absolute = file.toAbsolutePath().normalize();
            folders.computeIfAbsent(absolute.resolveSibling(""), f -> new LinkedHashMap<>())
                    .putIfAbsent(absolute, file);
        }
        GroupReader reader = new GroupReader();
        List<ComparisonGroup> groups =
                folders.values().stream().map(f -> reader.group(f.values())).toList();
        reader.rejectEqualNames(groups);
        if (!reader.mistakes.isEmpty()) {
            throw new ManifestException(reader.mistakes);
        }
        return groups;
    }

    private ComparisonGroup group(Collection<Path> files) {
        Path folder = files.iterator().next().resolveSibling("");
        Topic topic = or(Topic.unnamed(folder), () -> TopicReader.read(folder));
        List<Comparison> comparisons = new ArrayList<>();
        for (Path file : files) {
            tried(() -> ManifestReader.read(file, topic.variants())).ifPresent(comparisons::add);
        }
        rejectEqualVariants(comparisons);
        comparisons.sort(
                Comparator.comparingInt((Comparison c) -> place(c, topic))
                        .thenComparing(Comparison::name));
        return new ComparisonGroup(topic, comparisons);
    }

    private static int place(Comparison comparison, Topic topic) {
        int place = comparison.variant().map(topic.variants()::indexOf).orElse(-1);
        return place < 0 ? topic.variants().size() : place;
    }

    private void rejectEqualVariants(List<Comparison> comparisons) {
        Map<String, Path> taken = new HashMap<>();
        for (Comparison comparison : comparisons) {
            String variant = comparison.variant().orElse("");
            Path other = variant.isEmpty() ? null : taken.putIfAbsent(variant, comparison.file());
            if (other != null) {
                reject(
                        comparison,
                        "variant '"
                                + variant
                                + "' is that of "
                                + other.getFileName()
                                + ", too: change one");
            }
        }
    }

    private void rejectEqualNames(List<ComparisonGroup> groups) {
        Map<String, Path> taken = new HashMap<>();
        for (ComparisonGroup group : groups) {
            for (Comparison comparison : group.comparisons()) {
                Path other = taken.putIfAbsent(comparison.name(), comparison.file());
                if (other != null) {
                    reject(
                            comparison,
                            "its name '"
                                    + comparison.name()
                                    + "' is that of "
                                    + other
                                    + ", too: run them one at a time");
                }
            }
        }
    }

    private void reject(Comparison comparison, String message) {
        mistakes.add(new Mistake(comparison.file().toString(), 0, 0, message));
    }

    private interface Read<T> {
        T read() throws ManifestException;
    }

    private <T> T or(T otherwise, Read<T> read) {
        return tried(read).orElse(otherwise);
    }

    private <T> Optional<T> tried(Read<T> read) {
        try {
            return Optional.of(read.read());
        } catch (ManifestException e) {
            mistakes.addAll(e.mistakes());
            return Optional.empty();
        }
    }
}
