package dev.parallax.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.DoubleStream;

class StatisticsTests {
    @Test
    void quartiles_lie_between_values() {
        Spread spread = Spread.of(4, 1, 3, 2);
        assertThat(spread.median()).isEqualTo(2.5);
        assertThat(spread.lowerQuartile()).isEqualTo(1.75);
        assertThat(spread.upperQuartile()).isEqualTo(3.25);
        assertThat(spread.least()).isEqualTo(1);
        assertThat(spread.most()).isEqualTo(4);
    }

    @Test
    void an_outlier_is_named_by_its_round() {
        assertThat(Spread.of(1.0, 1.1, 9.0, 1.05, 0.95).outliers()).containsExactly(3);
    }

    @Test
    void three_values_have_no_outlier() {
        assertThat(Spread.of(1, 1, 100).outliers()).isEmpty();
    }

    @Test
    void no_values_have_no_median() {
        assertThat(Spread.of().median()).isNaN();
        assertThat(Spread.of().count()).isZero();
    }

    /** The logs are ln 2 and ln 8: mean ln 4, standard error ln 2, t(0.975, 1) = 12.7062. */
    @Test
    void the_interval_of_two_pairs_is_computed_by_hand() {
        PairedRatio ratio = PairedRatio.of(new double[] {2, 8}, new double[] {1, 1});
        double half = 12.7062 * Math.log(2);
        assertThat(ratio.ratio()).isCloseTo(4, within(1e-9));
        assertThat(Math.log(ratio.low())).isCloseTo(Math.log(4) - half, within(1e-3));
        assertThat(Math.log(ratio.high())).isCloseTo(Math.log(4) + half, within(1e-3));
    }

    /** Logs in steps of 0.1 from -0.2: standard error sqrt(0.1 / 4 / 5), t(0.975, 4) = 2.7764. */
    @Test
    void the_interval_of_five_pairs_is_computed_by_hand() {
        double[] values = DoubleStream.of(-0.2, -0.1, 0, 0.1, 0.2).map(Math::exp).toArray();
        PairedRatio ratio = PairedRatio.of(values, new double[] {1, 1, 1, 1, 1});
        assertThat(ratio.ratio()).isCloseTo(1, within(1e-9));
        assertThat(Math.log(ratio.high())).isCloseTo(2.7764 * 0.0707107, within(1e-4));
        assertThat(ratio.above()).isEqualTo(2);
    }

    @Test
    void pairs_are_compared_each_with_its_own_base() {
        PairedRatio ratio = PairedRatio.of(new double[] {2, 20, 200}, new double[] {1, 10, 100});
        assertThat(ratio.ratio()).isCloseTo(2, within(1e-9));
        assertThat(ratio.high()).isCloseTo(2, within(1e-9));
        assertThat(ratio.words()).isEqualTo("2.00 (2.00-2.00)");
    }

    @Test
    void one_pair_has_no_interval() {
        PairedRatio ratio = PairedRatio.of(new double[] {3}, new double[] {2});
        assertThat(ratio.low()).isNaN();
        assertThat(ratio.words()).isEqualTo("1.50 (one pair)");
    }

    @Test
    void what_has_no_partner_is_left_out() {
        PairedRatio ratio = PairedRatio.of(new double[] {2, 2, 900}, new double[] {1, 1});
        assertThat(ratio.pairs()).isEqualTo(2);
        assertThat(ratio.ratio()).isCloseTo(2, within(1e-9));
    }

    @Test
    void percentiles_of_merged_distributions_are_those_of_all_values() {
        Distribution quick =
                Distribution.of(DoubleStream.generate(() -> 1e-3).limit(98).boxed().toList());
        Distribution slow = Distribution.of(List.of(0.5, 0.5));
        Distribution all = Distribution.merged(List.of(quick, slow));
        assertThat(all.count()).isEqualTo(100);
        assertThat(all.at(50)).isCloseTo(1e-3, within(1e-6));
        assertThat(all.at(99)).isCloseTo(0.5, within(5e-4));
        assertThat(Distribution.NONE.at(50)).isNaN();
    }

    @Test
    void numbers_have_three_digits_and_a_fitting_unit() {
        assertThat(Words.seconds(1.234)).isEqualTo("1.23 s");
        assertThat(Words.seconds(0.9999)).isEqualTo("1.00 s");
        assertThat(Words.seconds(0.0123)).isEqualTo("12.3 ms");
        assertThat(Words.seconds(123e-6)).isEqualTo("123 µs");
        assertThat(Words.digits(35_012.7)).isEqualTo("35,013");
        assertThat(Words.digits(9.996)).isEqualTo("10.0");
        assertThat(Words.range(0.0118, 0.0125, 0.012)).isEqualTo("11.8-12.5");
    }
}
