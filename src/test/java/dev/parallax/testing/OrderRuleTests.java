package dev.parallax.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.testing.OrderRule.Alone;
import dev.parallax.testing.OrderRule.Before;
import dev.parallax.testing.OrderRule.Broken;
import dev.parallax.testing.OrderRule.Pair;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** What orders of lines hold. */
class OrderRuleTests {
    private static final OrderRule QUEUE = new Before(Pair.of("", "put (.)", "got (.)"));
    private static final OrderRule START = new Before(Pair.of("", "start", "got (.)"));
    private static final OrderRule LOCK = new Alone(Pair.of("", "(.) in", "(.) out"));

    private static Optional<Broken> broken(OrderRule rule, String... lines) {
        return rule.broken(List.of(lines));
    }

    @Test
    void what_comes_later_belongs_to_the_groups_that_came_before() {
        assertThat(broken(QUEUE, "put 1", "put 2", "got 2", "more", "got 1")).isEmpty();
        assertThat(broken(QUEUE, "put 1", "got 2", "put 2"))
                .contains(new Broken(1, "comes before its 'put (.)'"));
    }

    @Test
    void groups_of_one_expression_alone_tell_nothing() {
        assertThat(broken(START, "start", "got 1", "got 2")).isEmpty();
        assertThat(broken(START, "got 1", "start"))
                .contains(new Broken(0, "comes before its 'start'"));
    }

    @Test
    void an_order_of_lines_that_never_come_is_none() {
        assertThat(broken(QUEUE, "put 1")).contains(new Broken(1, "has no line 'got (.)'"));
        assertThat(broken(LOCK)).contains(new Broken(0, "has no line '(.) in'"));
    }

    @Test
    void one_at_a_time_is_in_a_section() {
        assertThat(broken(LOCK, "a in", "a out", "b in", "x", "b out")).isEmpty();
        assertThat(broken(LOCK, "a in", "b in", "a out", "b out"))
                .contains(new Broken(1, "begins before what line 1 began has ended"));
        assertThat(broken(LOCK, "a in", "b out"))
                .contains(new Broken(1, "ends what line 1 did not begin"));
        assertThat(broken(LOCK, "a out")).contains(new Broken(0, "ends what has not begun"));
        assertThat(broken(LOCK, "x", "a in"))
                .contains(new Broken(2, "ends before what line 2 began has ended"));
    }
}
