package dev.parallax.cli;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that an option asks for. */
final class WantedFile {
    private WantedFile() {}

    /**
     * Checks that it can be made, before anything runs: a wrong path shall not cost a minute.
     *
     * @param file null if the option was not given
     */
    static void check(String option, @Nullable Path file) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null) {
            throw new UserError(option + ": " + file + " is a folder. Name a file in it.");
        }
        if (!Files.isDirectory(folder)) {
            throw new UserError(
                    option + ": there is no folder " + folder + ". Make it, or name another file.");
        }
        if (Files.exists(file) ? !Files.isWritable(file) : !WantedFolder.takesFiles(folder)) {
            throw new UserError(
                    option + ": " + file + " can't be written. Check its access rights.");
        }
    }
}
