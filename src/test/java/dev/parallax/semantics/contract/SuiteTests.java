package dev.parallax.semantics.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

/** A contract whose cases are in several classes. */
class SuiteTests {
    static class Some {
        void first(Trace t) {
            t.log("some");
        }
    }

    static class Others {
        void second(Trace t) {
            t.log("others");
        }
    }

    static class Again {
        void first(Trace t) {
            t.log("again");
        }
    }

    @Test
    void a_case_runs_in_the_class_that_has_it() throws Exception {
        Suite suite = Suite.of("own", Some.class, Others.class);

        assertThat(suite.methods()).containsOnlyKeys("first", "second");
        assertThat(suite.run(suite.methods().get("second"))).isEqualTo(List.of("others"));
    }

    @Test
    void a_name_in_two_classes_is_refused() {
        Suite suite = Suite.of("own", Some.class, Again.class);

        assertThatThrownBy(suite::methods)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("twice in own")
                .hasMessageContaining("Some.first")
                .hasMessageContaining("Again.first");
    }
}
