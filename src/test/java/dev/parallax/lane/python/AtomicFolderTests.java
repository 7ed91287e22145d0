package dev.parallax.lane.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class AtomicFolderTests {
    @TempDir private Path parent;

    @Test
    void aFolderThatExistsIsNotFilledAgain() throws Exception {
        Path target = parent.resolve("target");
        AtomicFolder.make(target, folder -> Files.writeString(folder.resolve("a"), "first"));
        AtomicFolder.make(target, folder -> Files.writeString(folder.resolve("a"), "second"));

        assertThat(target.resolve("a")).content().isEqualTo("first");
    }

    @Test
    void aFillerThatFailsLeavesNothing() {
        Path target = parent.resolve("target");

        assertThatThrownBy(
                        () ->
                                AtomicFolder.make(
                                        target,
                                        folder -> {
                                            Files.createFile(folder.resolve("half"));
                                            throw new IOException("disk full");
                                        }))
                .hasMessage("disk full");
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void whoComesSecondTakesTheFolderOfWhoCameFirst() throws Exception {
        Path target = parent.resolve("target");
        AtomicFolder.make(
                target,
                draft -> {
                    Files.createFile(draft.resolve("mine"));
                    Files.createFile(Files.createDirectory(target).resolve("theirs"));
                });

        assertThat(target).isDirectoryContaining(file -> file.endsWith("theirs"));
        assertThat(parent).isDirectoryNotContaining(file -> !file.equals(target));
    }
}
