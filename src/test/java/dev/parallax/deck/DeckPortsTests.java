package dev.parallax.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.deck.asyncio.AsyncAwait;
import dev.parallax.deck.asyncio.GeneratorBased;
import dev.parallax.deck.coroutines.ExampleCoro;
import dev.parallax.deck.coroutines.ExampleCoro2;
import dev.parallax.deck.cpubound.ProcessesVerbatim;
import dev.parallax.deck.generators.GenFruit;
import dev.parallax.deck.generators.GenInteger;
import dev.parallax.deck.generators.YieldFrom;
import dev.parallax.deck.generators.YieldFromVerbatim;
import dev.parallax.deck.iobound.Serial;
import dev.parallax.semantics.interpreter.Outcome;
import dev.parallax.semantics.interpreter.Recorder;

import org.junit.jupiter.api.Test;

/** What is expected here is what CPython prints for the listings. */
class DeckPortsTests {
    private final Recorder recorder = Recorder.make();

    @Test
    void a_generator_step_by_step() {
        Outcome outcome = recorder.run(new GenInteger());
        assertThat(recorder.stdout())
                .containsExactly(
                        "Calling for fist time ... ",
                        "1",
                        "Calling for second time ... ",
                        "2",
                        "Calling for third time ... ",
                        "3");
        assertThat(recorder.stderr()).last().isEqualTo("StopIteration");
        assertThat(outcome.file()).isEqualTo("GenInteger.java");
    }

    @Test
    void a_generator_in_a_for_loop() {
        recorder.run(new GenFruit());
        assertThat(recorder.stdout()).containsExactly("Got: apple", "Got: banana", "Got: grape");
    }

    @Test
    void a_generator_that_delegates() {
        recorder.run(new YieldFrom());
        assertThat(recorder.stdout()).containsExactly("Got: apple", "Got: banana", "Got: grappes");
    }

    @Test
    void the_slides_delegation_ends_in_a_name_error_after_the_values() {
        Outcome outcome = recorder.run(new YieldFromVerbatim());
        assertThat(recorder.stdout()).containsExactly("Got: apple", "Got: banana", "Got: grappes");
        assertThat(outcome.errorType()).isEqualTo("NameError");
        assertThat(outcome.message()).isEqualTo("name 'fruit' is not defined");
        assertThat(recorder.stderr()).anyMatch(line -> line.endsWith("in genFruit"));
    }

    @Test
    void a_value_is_sent_into_a_coroutine() {
        Outcome outcome = recorder.run(new ExampleCoro());
        assertThat(recorder.stdout())
                .containsExactly(
                        "⇒ Preparing the coroutine ... ",
                        "→ Execution started",
                        "⇒ sending a value to coroutine: ",
                        "→ Received value: 42");
        assertThat(outcome.errorType()).isEqualTo("StopIteration");
    }

    @Test
    void values_go_both_ways() {
        Outcome outcome = recorder.run(new ExampleCoro2());
        assertThat(recorder.stdout())
                .containsExactly(
                        "→ Example started!", "⇒ Initial value: 20", "→ Received: 22", "⇒ sum: 42");
        assertThat(outcome.errorType()).isEqualTo("StopIteration");
    }

    @Test
    void both_kinds_of_coroutines_say_the_same() {
        recorder.run(new GeneratorBased());
        Recorder other = Recorder.make();
        other.run(new AsyncAwait());
        assertThat(recorder.stdout())
                .containsExactly("started at 00:00:00", "hello", "world", "finished at 00:00:03");
        assertThat(other.stdout()).isEqualTo(recorder.stdout());
    }

    @Test
    void serial_waiting_takes_the_sum_of_the_times() {
        recorder.run(new Serial());
        assertThat(recorder.seconds()).isEqualTo(6.0);
        assertThat(recorder.stdout()).hasSize(6).last().isEqualTo("✓ Serial time= 6.0");
    }

    @Test
    void the_slides_processes_end_in_a_name_error() {
        Outcome outcome = recorder.run(new ProcessesVerbatim());
        assertThat(recorder.stdout()).isEmpty();
        assertThat(outcome.message()).isEqualTo("name 'cpu_expensive' is not defined");
    }
}
