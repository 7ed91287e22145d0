package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.compare.Comparer;
import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.compare.TopicTimes;
import dev.parallax.manifest.ManifestReader;
import dev.parallax.manifest.TopicReader;
import dev.parallax.record.RecordJson;
import dev.parallax.record.RunRecord;
import dev.parallax.report.HtmlReport;

import org.junit.jupiter.api.Test;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page {@code docs/gallery/side-by-side.html} is what this version makes of the records below
 * {@code src/test/resources/gallery}. With {@code -Dparallax.gallery.write=true} it is written.
 */
class SideBySidePageTests {
    private static final Path RECORDS = Path.of("src", "test", "resources", "gallery");
    private static final Path PAGE = Path.of("docs", "gallery", "side-by-side.html");

    @Test
    void the_page_in_the_gallery_is_what_this_version_makes() throws Exception {
        List<ComparisonVerdict> verdicts = new ArrayList<>();
        Map<String, RunRecord> topics = new LinkedHashMap<>();
        for (RunRecord record : records()) {
            Path manifest = Path.of(record.manifestFile());
            var comparison = ManifestReader.parse(record.manifest(), manifest);
            verdicts.add(Comparer.compare(comparison, record));
            topics.putIfAbsent(comparison.topic(), record);
        }
        List<TopicTimes> times = new ArrayList<>();
        for (RunRecord record : topics.values()) {
            Path file = Path.of(record.manifestFile()).resolveSibling(TopicReader.FILE);
            times.addAll(
                    TopicTimes.of(TopicReader.parse(record.topic(), file), verdicts).stream()
                            .toList());
        }
        StringWriter page = new StringWriter();
        new HtmlReport(page, new ComparisonSources()).summary(verdicts, times);
        if (Boolean.getBoolean("parallax.gallery.write")) {
            Files.writeString(PAGE, page.toString());
        }
        boolean same = Files.readString(PAGE).equals(page.toString());
        assertThat(same).as("%s, see the comment of this test", PAGE).isTrue();
    }

    private static List<RunRecord> records() throws Exception {
        List<RunRecord> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(RECORDS)) {
            for (Path file : files.sorted().toList()) {
                all.add(RecordJson.read(file));
            }
        }
        return all;
    }
}
