package dev.parallax.lab.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.gil.NewGilPolicy;
import dev.parallax.semantics.identity.PythonThread;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

@Timeout(60)
class CrewTests {
    private final Gil gil = Gil.of(new NewGilPolicy());
    private final Crew crew = new Crew(gil);

    @Test
    void threads_hold_the_gil_while_they_run_and_are_numbered_from_1() throws Exception {
        boolean[] held = new boolean[2];
        crew.runHere(
                "MainThread",
                () -> {
                    held[0] = gil.held();
                    crew.start("Thread-1", () -> held[1] = gil.held()).join();
                });
        assertThat(held).containsExactly(true, true);
        assertThat(crew.threads())
                .extracting(PythonThread::number, PythonThread::name)
                .containsExactly(tuple(1L, "MainThread"), tuple(2L, "Thread-1"));
        assertThat(PythonThread.bound()).isNull();
    }

    @Test
    void join_throws_what_ended_the_thread() throws InterruptedException {
        Member failing =
                crew.start(
                        "Thread-1",
                        () -> {
                            throw new IOException("no route");
                        });
        assertThatThrownBy(failing::join).isInstanceOf(IOException.class).hasMessage("no route");
    }

    @Test
    void end_interrupts_threads_that_wait_and_returns_when_they_are_gone() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Member waiting =
                crew.start(
                        "Thread-1",
                        () ->
                                gil.blocking(
                                        () -> {
                                            never.await();
                                            return never;
                                        }));
        crew.end();
        assertThatThrownBy(waiting::join).hasRootCauseInstanceOf(InterruptedException.class);
        assertThat(gil.counts().takes()).isEqualTo(gil.counts().drops());
    }
}
