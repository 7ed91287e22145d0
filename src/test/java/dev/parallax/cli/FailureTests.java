package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.core.exc.JacksonIOException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;

class FailureTests {
    private final StringWriter err = new StringWriter();
    private final Screen screen =
            new Screen(
                    new PrintWriter(Writer.nullWriter()),
                    new PrintWriter(err),
                    80,
                    false,
                    true,
                    false);

    @Test
    void a_full_disk_is_no_bug_whoever_meets_it() {
        IOException full = new IOException("No space left on device");
        for (Exception e :
                new Exception[] {
                    full, new UncheckedIOException(full), JacksonIOException.construct(full)
                }) {
            err.getBuffer().setLength(0);
            assertThat(Failure.tell(screen, e)).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(err.toString())
                    .isEqualToIgnoringNewLines(
                            "parallax: No space left on device. Check the disk and run the"
                                    + " command again.");
        }
    }

    @Test
    void a_file_that_may_not_be_opened_is_named() {
        assertThat(Failure.tell(screen, new AccessDeniedException("/closed")))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .startsWith("parallax: /closed: permission denied: check its access rights.");
    }

    @Test
    void a_file_that_is_not_there_is_told_in_words() {
        assertThat(Failure.tell(screen, new NoSuchFileException("/gone")))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .startsWith("parallax: /gone: does not exist, and can't be made there.");
    }

    @Test
    void no_complaint_of_the_file_system_is_the_name_of_a_class() {
        for (FileSystemException e :
                List.of(
                        new FileAlreadyExistsException("a"),
                        new NotDirectoryException("a"),
                        new DirectoryNotEmptyException("a"),
                        new FileSystemException("a"))) {
            assertThat(FileProblem.told(e)).startsWith("a: ").doesNotContain("Exception");
        }
    }

    @Test
    void what_nobody_thought_of_is_a_bug() {
        assertThat(Failure.tell(screen, new IllegalStateException("lost"))).isEqualTo(ExitCode.BUG);
        assertThat(err.toString())
                .contains("this is a bug in Parallax", "IllegalStateException: lost");
    }
}
