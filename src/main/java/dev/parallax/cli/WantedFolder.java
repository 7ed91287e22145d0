package dev.parallax.cli;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that an option asks for. */
final class WantedFolder {
    private WantedFolder() {}

    /**
     * Checks that files can be made in it, before anything runs; it need not be there yet.
     *
     * @param folder null if the option was not given
     */
    static void check(String option, @Nullable Path folder) {
        if (folder == null) {
            return;
        }
        Path there = folder.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there)) {
            throw new UserError(option + ": " + there + " is no folder. Name another folder.");
        }
        if (!takesFiles(there)) {
            throw new UserError(
                    option + ": nothing can be written in " + there + ". Name another folder.");
        }
    }

    /** Tries it, because access rights alone don't tell: of file systems such as /proc. */
    static boolean takesFiles(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, "parallax", ".tmp"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
