package dev.parallax.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;

/** Gets complaints out of the readers. */
final class Complaints {
    /** A manifest of four lines without a mistake. */
    static final String LEAST =
            """
            title = "T"
            shows = "S"
            script = "a.py"
            port = "A.java"
            """;

    private Complaints() {}

    /** Returns what is said of a manifest that is the file {@code m.toml}. */
    static String of(String manifest) {
        return of(() -> ManifestReader.parse(manifest, Path.of("m.toml")));
    }

    /** Returns what is said of a topic's file. */
    static String ofTopic(String topic) {
        return of(() -> TopicReader.parse(topic, Path.of("topic.toml")));
    }

    private interface Reading {
        void read() throws ManifestException;
    }

    private static String of(Reading reading) {
        ManifestException e = catchThrowableOfType(ManifestException.class, reading::read);
        assertThat(e).isNotNull();
        assertThat(e.mistakes()).isSorted();
        return String.valueOf(e.getMessage());
    }
}
