package dev.parallax.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The pages below {@code docs/gallery} are what this version draws. With {@code
 * -Dparallax.gallery.write=true} they are written instead.
 */
class GalleryTests {
    private static final Path FOLDER = Path.of("docs", "gallery");

    @Test
    void the_gallery_is_what_this_version_draws() throws IOException {
        for (Map.Entry<String, PageContent> page : GalleryPages.all().entrySet()) {
            Path file = FOLDER.resolve(page.getKey());
            String drawn = SamplePages.html(page.getValue());
            if (Boolean.getBoolean("parallax.gallery.write")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, drawn);
            }
            boolean same = Files.readString(file).equals(drawn);
            assertThat(same).as("%s, see the comment of this test", file).isTrue();
        }
    }
}
