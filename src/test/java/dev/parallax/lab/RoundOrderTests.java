package dev.parallax.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class RoundOrderTests {
    private static final List<Cell> CELLS =
            Experiments.compare(
                            3, List.of("countdown", "sleep"), 2, Mode.ON, new Plan.Sizing(1, true))
                    .cells();

    @Test
    void a_round_has_every_cell_once() {
        for (int round = 1; round <= 4; round++) {
            assertThat(new RoundOrder(CELLS, 7).of(round))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, CELLS.size()).boxed().toList());
        }
    }

    @Test
    void cells_of_one_subject_and_work_follow_each_other() {
        List<Integer> order = new RoundOrder(CELLS, 7).of(1);
        long changes =
                IntStream.range(1, order.size())
                        .filter(i -> !block(order.get(i)).equals(block(order.get(i - 1))))
                        .count();
        assertThat(changes).isEqualTo(5);
    }

    private static String block(int index) {
        return CELLS.get(index).subject() + CELLS.get(index).work();
    }

    @Test
    void an_even_round_is_the_one_before_it_turned_round() {
        RoundOrder order = new RoundOrder(CELLS, 7);
        assertThat(order.of(2)).isEqualTo(order.of(1).reversed());
        assertThat(order.of(4)).isEqualTo(order.of(3).reversed());
        assertThat(order.of(3)).isNotEqualTo(order.of(1));
    }

    @Test
    void a_seed_decides_the_order() {
        assertThat(new RoundOrder(CELLS, 7).of(1)).isEqualTo(new RoundOrder(CELLS, 7).of(1));
        assertThat(new RoundOrder(CELLS, 7).of(1)).isNotEqualTo(new RoundOrder(CELLS, 8).of(1));
    }
}
