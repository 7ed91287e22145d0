package dev.parallax.testing.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.PyRepr;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Static state of a port: fresh for each program, unless it is to be shared. */
class FreshStaticsTests {
    static final class Counter {
        private static int count;

        private Counter() {}

        static int next() {
            return ++count;
        }

        static int elsewhere() {
            return Beside.next();
        }

        static int broken() {
            if (next() > 0) {
                throw new OwnError("no");
            }
            return 0;
        }
    }

    /** A class that is not named to the port's side, but stands beside it. */
    static final class Beside {
        private static int count;

        private Beside() {}

        static int next() {
            return ++count;
        }
    }

    static final class OwnError extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OwnError(String message) {
            super(message);
        }
    }

    private static List<String> run(Backend side, String... functions) {
        List<Step> steps =
                List.of(functions).stream()
                        .<Step>map(name -> new Step.Call(name, Arguments.NONE, ""))
                        .toList();
        return side.run(new Program(steps), Duration.ofSeconds(30)).stream()
                .map(FreshStaticsTests::text)
                .toList();
    }

    private static String text(Outcome outcome) {
        return switch (outcome.ending()) {
            case Ending.Returned r -> PyRepr.of(r.value());
            case Ending.Raised r -> r.error().type();
            default -> outcome.ending().toString();
        };
    }

    @Test
    void static_state_lasts_for_a_program_and_no_longer() {
        JavaPort port = JavaPort.of(Counter.class);

        assertThat(run(port, "next", "next", "elsewhere")).containsExactly("1", "2", "1");
        assertThat(run(port, "next", "elsewhere", "elsewhere")).containsExactly("1", "1", "2");
    }

    @Test
    void shared_static_state_stays() {
        JavaPort port = JavaPort.of(Counter.class).shared();

        int first = Integer.parseInt(run(port, "next").getFirst());
        assertThat(run(port, "next")).containsExactly(String.valueOf(first + 1));
    }

    @Test
    void programs_at_the_same_time_do_not_see_each_other() {
        JavaPort port = JavaPort.of(Counter.class);

        assertThat(IntStream.range(0, 32).parallel().mapToObj(n -> run(port, "next", "next")))
                .allMatch(List.of("1", "2")::equals);
    }

    @Test
    void the_ports_exceptions_keep_their_names_and_those_of_java_are_shared() {
        assertThat(run(JavaPort.of(Counter.class), "broken").getFirst()).endsWith("OwnError");
        assertThat(run(JavaPort.of(Math.class), "random").getFirst()).startsWith("0.");
    }
}
