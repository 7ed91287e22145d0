package dev.parallax.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;

import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;

/** A class that runs once for each side. */
class BackendTestTests {
    interface Totals {
        int total(List<Integer> items);

        Object first(List<Integer> items);

        int count();

        String nothing();
    }

    static class JavaTotals implements Totals {
        private int calls;

        @Override
        public int total(List<Integer> items) {
            return items.stream().mapToInt(n -> n).sum();
        }

        @Override
        public Object first(List<Integer> items) {
            return items.get(0);
        }

        @Override
        public int count() {
            return ++calls;
        }

        @Override
        public String nothing() {
            return "";
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @BackendTest({Side.JAVA, Side.GRAALPY, Side.CPYTHON})
    @Binds(type = Totals.class, python = "orders.py", java = JavaTotals.class)
    @interface OnAllSides {}

    @OnAllSides
    @ExtendWith(FakeSides.class)
    static class Contract {
        private final Totals totals;

        Contract(Totals totals) {
            this.totals = totals;
        }

        @Test
        void adds(Totals same) {
            assertThat(same).isSameAs(totals).isEqualTo(totals);
            assertThat(totals.total(List.of(1, 2))).isEqualTo(3);
        }

        @Test
        void misses() {
            assertThatThrownBy(() -> totals.first(List.of()))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }

        @Test
        void changes() {
            assertThat(totals.count()).isEqualTo(1);
            assertThat(totals.count()).isEqualTo(2);
        }

        @Test
        void convertsStrictly() {
            assertThat(totals.nothing()).isNotNull();
            assertThat(totals.total(List.of())).isZero();
            assertThat(totals.count()).isPositive();
        }
    }

    static class Inheriting extends Contract {
        Inheriting(Totals totals) {
            super(totals);
        }
    }

    @BackendTest(Side.JAVA)
    @Binds(type = JavaTotals.class, python = "orders.py", java = JavaTotals.class)
    static class NoInterface {
        @Test
        void never(JavaTotals totals) {}
    }

    private final EngineExecutionResults results = ParityTestTests.run(Contract.class);

    @Test
    void a_class_runs_on_each_side_and_aborts_with_the_reason_where_one_is_missing() {
        assertThat(
                        results.containerEvents().started().stream()
                                .map(e -> e.getTestDescriptor().getDisplayName()))
                .contains("on java", "on graalpy", "on cpython");
        assertThat(results.testEvents().aborted().list())
                .hasSize(4)
                .allSatisfy(
                        e ->
                                assertThat(
                                                e.getRequiredPayload(TestExecutionResult.class)
                                                        .getThrowable()
                                                        .orElseThrow())
                                        .hasMessage("cpython: no python3 here"));
        results.testEvents().assertStatistics(s -> s.succeeded(7).failed(1).aborted(4));
    }

    @Test
    void each_call_is_made_once_on_each_side() {
        assertThat(
                        results.testEvents().succeeded().stream()
                                .map(e -> e.getTestDescriptor().getDisplayName())
                                .filter("changes()"::equals))
                .hasSize(2);
        assertThat(ParityTestTests.failure(results, "convertsStrictly"))
                .hasMessageContaining("null");
    }

    @Test
    void annotations_are_inherited_and_may_be_of_ones_own() {
        ParityTestTests.run(Inheriting.class)
                .testEvents()
                .assertStatistics(s -> s.succeeded(7).failed(1).aborted(4));
    }

    @Test
    void a_binding_of_no_interface_is_refused() {
        assertThat(
                        ParityTestTests.run(NoInterface.class).containerEvents().failed().stream()
                                .map(e -> e.getPayload().orElseThrow().toString()))
                .singleElement()
                .asString()
                .contains("NoInterface: @Binds(type = JavaTotals.class) is no interface");
    }
}
