package dev.parallax.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.gil.GilPolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class SitesTests {
    @Test
    void a_countdown_ticks_twice_a_turn_in_2_7_and_is_looked_at_once_from_3_10_on() {
        assertThat(new Sites(LoopBody.countdown(90), CheckSites.TICKS).upTo(900)).isEqualTo(20);
        assertThat(new Sites(LoopBody.countdown(90), CheckSites.BACK_EDGES_AND_CALLS).upTo(900))
                .isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource
    void positions_and_counts_agree(CheckSites kind) {
        var sites = new Sites(LoopBody.increment(80), kind);
        for (long n = 1; n < 100; n++) {
            long position = sites.position(n);
            assertThat(sites.upTo(position)).isEqualTo(n);
            assertThat(sites.upTo(position - 1)).isEqualTo(n - 1);
        }
    }

    @Test
    void only_before_3_10_a_site_is_between_reading_and_writing() {
        var body = LoopBody.increment(70);
        assertThat(tearing(new Sites(body, CheckSites.TICKS))).isEqualTo(2);
        assertThat(tearing(new Sites(body, CheckSites.EVERY_INSTRUCTION))).isEqualTo(2);
        assertThat(tearing(new Sites(body, CheckSites.BACK_EDGES_AND_CALLS))).isZero();
    }

    private static int tearing(Sites sites) {
        int tearing = 0;
        for (long at = 1; at <= 70; at++) {
            tearing += sites.tears(at) ? 1 : 0;
        }
        return tearing;
    }

    @Test
    void a_body_without_sites_is_never_looked_at() {
        var body = new LoopBody("quick", List.of(Instruction.quick("NOP", 5)));
        assertThat(new Sites(body, CheckSites.TICKS).position(1)).isEqualTo(GilPolicy.FOREVER);
    }
}
