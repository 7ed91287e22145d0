package dev.parallax.semantics.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.semantics.errors.ValueError;

import org.junit.jupiter.api.Test;

import java.time.ZonedDateTime;

class StrftimeTests {
    private static final ZonedDateTime TIME = ZonedDateTime.parse("2018-10-05T07:08:09Z");

    @Test
    void directives_are_those_of_the_c_locale() {
        assertThat(Strftime.format("%X", TIME)).isEqualTo("07:08:09");
        assertThat(Strftime.format("at %Y-%m-%d %H:%M:%S, 100%%", TIME))
                .isEqualTo("at 2018-10-05 07:08:09, 100%");
        assertThat(Strftime.format("%x", TIME)).isEqualTo("10/05/18");
    }

    @Test
    void an_unknown_directive_is_refused_by_name() {
        assertThatThrownBy(() -> Strftime.format("%Q", TIME))
                .isInstanceOf(ValueError.class)
                .hasMessageContaining("%Q");
    }
}
