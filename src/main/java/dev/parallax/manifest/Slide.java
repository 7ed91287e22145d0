package dev.parallax.manifest;

import java.nio.file.Path;
import java.util.List;

/**
 * What the talk's slide prints for a comparison.
 *
 * @param file the text as the slide has it
 * @param modes how it is compared with each lane's output
 */
public record Slide(Path file, List<MatchMode> modes) {

    /** Copies the modes. */
    public Slide {
        modes = List.copyOf(modes);
    }
}
