package dev.parallax.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.generator.Routine;
import dev.parallax.semantics.generator.Shape;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;
import dev.parallax.semantics.generator.Suspends;
import dev.parallax.semantics.generator.Yielder;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Bodies that are suspended by an object of the user's own class. */
class OwnHandlesTests {
    /** Asks whoever resumes the body. */
    record Console(Yielder<Object> yielder) {
        @Suspends
        @Nullable Object ask(String question) {
            return yielder.yield(question);
        }
    }

    /** What is written with it. */
    interface Talk extends Serializable {
        @Nullable Object run(Console console) throws Exception;
    }

    /** Runs talks. */
    record Talks() implements Shape<Talk> {
        @Override
        @SuppressWarnings("unchecked") // what is asked is an object
        public @Nullable Object[] handles(Yielder<?> yielder) {
            return new Object[] {new Console((Yielder<Object>) yielder)};
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable Object run(Talk body, Yielder<?> yielder) throws Exception {
            return body.run(new Console((Yielder<Object>) yielder));
        }
    }

    private static Routine talk(Talk talk) {
        return Routine.of(Routine.Kind.GENERATOR, talk, new Talks());
    }

    @Test
    void a_method_marked_in_a_class_of_ones_own_suspends_the_body() {
        List<Thread> threads = new ArrayList<>();
        Routine routine =
                talk(
                        console -> {
                            threads.add(Thread.currentThread());
                            return "hello " + console.ask("name?") + console.ask("mark?");
                        });
        assertThat(routine.resume(Signal.NEXT)).isEqualTo(new Step.Yielded("name?"));
        assertThat(routine.resume(new Signal.Send("Ann"))).isEqualTo(new Step.Yielded("mark?"));
        assertThat(routine.resume(new Signal.Send("!"))).isEqualTo(new Step.Returned("hello Ann!"));
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void a_body_that_gives_it_away_runs_on_a_thread() {
        List<Thread> threads = new ArrayList<>();
        Routine routine =
                talk(
                        console -> {
                            threads.add(Thread.currentThread());
                            return elsewhere(console);
                        });
        assertThat(routine.resume(Signal.NEXT)).isEqualTo(new Step.Yielded("elsewhere?"));
        assertThat(routine.resume(new Signal.Send("yes"))).isEqualTo(new Step.Returned("yes"));
        assertThat(threads).doesNotContain(Thread.currentThread());
    }

    private static @Nullable Object elsewhere(Console console) {
        return console.ask("elsewhere?");
    }
}
