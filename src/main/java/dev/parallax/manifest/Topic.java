package dev.parallax.manifest;

import java.nio.file.Path;
import java.util.List;

/**
 * What a folder of comparisons shows together, as its {@code topic.toml} says.
 *
 * @param name the folder's name, such as {@code io_bound}
 * @param folder the folder
 * @param title a few words
 * @param shows one sentence: what a reader should see; empty where there is no {@code topic.toml}
 * @param variants the variants in the order of the time table; the first is what the others are
 *     measured against
 * @param bands the ratios to expect between variants, in order
 */
public record Topic(
        String name,
        Path folder,
        String title,
        String shows,
        List<String> variants,
        List<Band> bands) {

    /** Copies the lists. */
    public Topic {
        variants = List.copyOf(variants);
        bands = List.copyOf(bands);
    }

    /** Returns what is known of a folder without a {@code topic.toml}: its name. */
    public static Topic unnamed(Path folder) {
        String name = folderName(folder);
        return new Topic(name, folder, name, "", List.of(), List.of());
    }

    /** Returns a folder's last name; empty for a file system's root. */
    static String folderName(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }
}
