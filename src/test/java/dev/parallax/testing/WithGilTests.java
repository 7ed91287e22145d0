package dev.parallax.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.interpreter.Interpreter;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EventType;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;

/** The GIL as a choice that multiplies nodes and that the Java side is handed. */
class WithGilTests {
    @Retention(RetentionPolicy.RUNTIME)
    @WithGil({WithGil.ON, WithGil.OFF})
    @interface EitherWay {}

    @Parallax("orders.py")
    @ExtendWith(FakeSides.class)
    static class Racing {
        @ParityTest("total")
        @Case("[1, 1]")
        @EitherWay
        @Repeat(runs = 5)
        @Expect(answer = "2", because = "no update is lost")
        @Expect(answer = "1", gil = WithGil.OFF, because = "both read before either writes")
        void counter(List<Integer> items, Interpreter py, Answer java) throws Exception {
            java.is(new LostUpdate(py).total());
        }

        @ParityTest("total")
        @Case("[2]")
        @WithGil({WithGil.ON, "ruby:1000000", "none"})
        void policy(List<Integer> items, Gil gil, Answer java) {
            java.is(gil.enabled() == gil.held() ? 2 : 0);
        }

        @ParityTest("total")
        @Case("[3]")
        @WithGil("global")
        void unknown(List<Integer> items, Answer java) {
            java.is(3);
        }
    }

    @WithGil({WithGil.ON, WithGil.OLD, WithGil.OFF})
    static class JavaAlone {
        @TestTemplate
        void policy(Gil gil) {
            assertThat(gil.held()).isEqualTo(gil.enabled());
        }

        @Nested
        class Inside {
            @TestTemplate
            void too(Interpreter py) {
                assertThat(py.gil().enabled()).isTrue();
            }
        }
    }

    private final EngineExecutionResults racing = ParityTestTests.run(Racing.class);

    @Test
    void each_node_runs_under_each_gil_and_says_so() {
        assertThat(ParityTestTests.names(racing))
                .contains(
                        "total([1, 1]) × 5 [gil=on]",
                        "total([1, 1]) × 5 [gil=off]",
                        "total([2]) [gil=on]",
                        "total([2]) [gil=ruby:1000000]",
                        "total([2]) [gil=none]");
        racing.testEvents().assertStatistics(s -> s.succeeded(5).failed(0));
    }

    @Test
    void a_race_is_shown_as_the_difference_between_on_and_off() {
        assertThat(
                        racing.allEvents().stream()
                                .filter(e -> e.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
                                .map(e -> e.getPayload().orElseThrow().toString()))
                .singleElement()
                .asString()
                .contains("parallax.gil")
                .contains("orders.total([1, 1])")
                .contains("java, gil=on: 2 (5 of 5 runs)")
                .contains("java, gil=off: 1 (5 of 5 runs)");
    }

    @Test
    void an_unknown_gil_is_refused_with_the_names_there_are() {
        assertThat(
                        racing.containerEvents().failed().stream()
                                .map(e -> e.getPayload().orElseThrow().toString()))
                .singleElement()
                .asString()
                .contains("@WithGil: there is no GIL named 'global'. Use one of: on, off, new");
    }

    @Test
    void a_template_of_java_alone_runs_under_each_gil() {
        EngineExecutionResults results = ParityTestTests.run(JavaAlone.class);

        assertThat(ParityTestTests.names(results))
                .contains("policy(Gil) [gil=old]", "too(Interpreter) [gil=on]");
        assertThat(ParityTestTests.failure(results, "too(Interpreter) [gil=off]"))
                .isInstanceOf(AssertionError.class);
        results.testEvents().assertStatistics(s -> s.succeeded(5).failed(1));
    }
}
