package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class NewFolderTests {
    @TempDir private Path folder;

    @Test
    void nobody_gets_anothers_folder() throws Exception {
        Path records = folder.resolve("state/records");
        assertThat(NewFolder.in(records, "now")).isEqualTo(records.resolve("now")).isDirectory();
        assertThat(NewFolder.in(records, "now")).isEqualTo(records.resolve("now_2")).isDirectory();
        assertThat(NewFolder.in(records, "now")).isEqualTo(records.resolve("now_3")).isDirectory();
    }
}
