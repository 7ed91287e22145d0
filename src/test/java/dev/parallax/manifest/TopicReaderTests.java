package dev.parallax.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

class TopicReaderTests {
    @Test
    void reads_what_a_folder_says_of_itself() throws ManifestException {
        Topic topic =
                TopicReader.parse(
                        """
                        title = "CPU bound"
                        shows = "Counting."
                        variants = ["serial", "threads"]
                        [[expect]]
                        lanes = ["java"]
                        gil = "off"
                        variant = "threads"
                        over = "serial"
                        at-most = 0.65
                        cores = 2
                        reason = "No GIL."
                        [[expect]]
                        variant = "threads"
                        over = "serial"
                        at-least = 1
                        reason = "Some."
                        """,
                        Path.of("comparisons/cpu_bound/topic.toml"));

        assertThat(topic.name()).isEqualTo("cpu_bound");
        assertThat(topic.folder()).isEqualTo(Path.of("comparisons/cpu_bound"));
        assertThat(topic.title()).isEqualTo("CPU bound");
        assertThat(topic.shows()).isEqualTo("Counting.");
        assertThat(topic.variants()).containsExactly("serial", "threads");
        assertThat(topic.bands())
                .containsExactly(
                        new Band(
                                Set.of("java"),
                                Optional.of("off"),
                                "threads",
                                "serial",
                                0,
                                0.65,
                                2,
                                "No GIL."),
                        new Band(
                                Set.of(),
                                Optional.empty(),
                                "threads",
                                "serial",
                                1,
                                Double.POSITIVE_INFINITY,
                                1,
                                "Some."));
    }

    @Test
    void a_folder_that_says_nothing_is_known_by_its_name(@TempDir Path folder)
            throws ManifestException {
        Topic topic = TopicReader.read(folder);

        assertThat(topic.name()).isEqualTo(String.valueOf(folder.getFileName()));
        assertThat(topic.title()).isEqualTo(topic.name());
        assertThat(topic.shows()).isEmpty();
        assertThat(topic.bands()).isEmpty();
    }
}
