package dev.parallax.testing.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.KeyError;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.PyException;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.testing.java.PortSteps.Stepped;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A port's coroutines and generators, driven from outside. */
class PortLoopTests {
    private final PortProcess process =
            new PortProcess(
                    GilChoice.ON,
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    private final PortLoop loop = new PortLoop(process);
    private final Asyncio asyncio = new Asyncio(process.interpreter());

    @AfterEach
    void close() {
        process.close();
    }

    @Test
    void what_does_not_wait_is_done_at_once() {
        PortLoop.Running running = loop.start(Coroutine.returning(async -> "now"));
        assertThat(running.done()).isTrue();
        assertThat(running.result()).isEqualTo("now");
    }

    @Test
    void each_turn_is_one_step_of_all() {
        List<String> log = new ArrayList<>();
        PortLoop.Running first = loop.start(steps("a", log));
        PortLoop.Running second = loop.start(steps("b", log));
        assertThat(log).containsExactly("a0", "b0");
        first.turn();
        assertThat(log).containsExactly("a0", "b0", "a1", "b1");
        assertThat(first.pause()).isZero();
        first.turn();
        assertThat(first.done()).isTrue();
        assertThat(second.done()).isTrue();
    }

    private Coroutine<String> steps(String name, List<String> log) {
        return Coroutine.returning(
                async -> {
                    for (int number = 0; number < 2; number++) {
                        log.add(name + number);
                        async.await(asyncio.sleep(0));
                    }
                    return name;
                });
    }

    @Test
    void the_pause_is_until_the_next_timer() {
        PortLoop.Running running =
                loop.start(Coroutine.of(async -> async.await(asyncio.sleep(3600))));
        running.turn();
        assertThat(running.pause()).isBetween(1L, 3_600_000_000_000L);
        running.cancel("enough");
        running.turn();
        running.turn();
        assertThat(running.done()).isTrue();
        assertThatThrownBy(running::result).isInstanceOf(CancelledError.class).hasMessage("enough");
    }

    @Test
    void a_future_is_awaited_as_it_is_and_nothing_else_can_be() {
        List<AsyncFuture<String>> made = new ArrayList<>();
        loop.start(Coroutine.of(async -> made.add(asyncio.getRunningLoop().createFuture())));
        PortLoop.Running running = loop.start(made.getFirst());
        running.turn();
        assertThat(running.pause()).isEqualTo(Long.MAX_VALUE);
        made.getFirst().setResult("set");
        assertThat(running.result()).isEqualTo("set");
        assertThatThrownBy(() -> loop.start("text"))
                .isInstanceOf(TypeError.class)
                .hasMessage("'str' object can't be awaited");
    }

    @Test
    void a_loop_inside_another_is_refused() {
        EventLoop other = asyncio.newEventLoop();
        List<Throwable> found = new ArrayList<>();
        loop.start(
                Coroutine.of(
                        async -> {
                            try {
                                other.runTurn();
                            } catch (RuntimeError e) {
                                found.add(e);
                            }
                        }));
        other.close();
        assertThat(found.getFirst())
                .hasMessage("Cannot run the event loop while another loop is running");
        assertThatThrownBy(() -> other.runInside(() -> {})).hasMessage("Event loop is closed");
    }

    private static String text(@Nullable Object sent) {
        return String.valueOf(sent);
    }

    @Test
    void generators_are_sent_and_thrown_into() {
        Generator<Object> echo =
                Generator.returning(
                        y -> {
                            try {
                                return y.yield(text(y.yield("ready")));
                            } catch (LookupError e) {
                                y.yield("caught " + e.text());
                                throw new KeyError("again");
                            }
                        });
        assertThat(PortSteps.send(echo, null)).isEqualTo(new Stepped(false, "ready"));
        assertThat(PortSteps.send(echo, 1)).isEqualTo(new Stepped(false, "1"));
        Throwable error = PortSteps.error(List.of("Mine", "KeyError", "LookupError"), "k");
        assertThat(PortSteps.raise(echo, error)).isEqualTo(new Stepped(false, "caught k"));
        assertThatThrownBy(() -> PortSteps.send(echo, null)).isInstanceOf(KeyError.class);
        assertThat(PortSteps.close(echo)).isNull();
        assertThat(PortSteps.error(List.of("Mine", "Exception"), "m").getClass())
                .isEqualTo(PyException.class);
    }
}
