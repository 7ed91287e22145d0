package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.lane.GilChoice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GilArgumentsTests {
    @Test
    void on_is_todays_and_off_is_none() {
        assertThat(GilArguments.choice("on", null)).isEqualTo(GilChoice.ON);
        assertThat(GilArguments.choice("off", null)).isEqualTo(GilChoice.OFF);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on     |     | on",
                "new    |     | on",
                "none   |     | off",
                "old    |     | old",
                "new    | 0.5 | new, 0.5 ms",
                "ruby   | 20  | ruby, 20 ms",
                "old    | 7   | old, 7 ticks",
            })
    void records_spell_it_shortly(String gil, Double interval, String spelled) {
        assertThat(GilArguments.choice(gil, interval).spelled()).isEqualTo(spelled);
    }

    @Test
    void an_unknown_name_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> GilArguments.choice("nwe", null))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--gil: found 'nwe'. Use one of: on, off, new, old,");
    }

    @ParameterizedTest
    @CsvSource({"on, 0, milliseconds", "old, 0.5, ticks", "fifo, NaN, milliseconds"})
    void an_interval_that_makes_no_sense_is_refused(String gil, double interval, String unit) {
        assertThatThrownBy(() -> GilArguments.choice(gil, interval))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(unit);
    }

    @Test
    void there_is_no_interval_without_a_gil() {
        assertThatThrownBy(() -> GilArguments.choice("off", 5.0))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Leave out the option");
    }
}
