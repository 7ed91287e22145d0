package dev.parallax.testing.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ValuesPageTests {
    private static final Path PAGE = Path.of("docs/values.md");

    /** With {@code -Dparallax.golden.write=true} the page is written. */
    @Test
    void the_page_says_what_conversions_do() throws IOException {
        if (Boolean.getBoolean("parallax.golden.write")) {
            Files.writeString(PAGE, ValuesPage.text());
        }
        assertThat(ValuesPage.text()).isEqualTo(Files.readString(PAGE));
    }
}
