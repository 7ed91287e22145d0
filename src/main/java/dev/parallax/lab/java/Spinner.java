package dev.parallax.lab.java;

import dev.parallax.lab.Mode;
import dev.parallax.lab.work.Crew;
import dev.parallax.lab.work.Member;
import dev.parallax.lab.work.Work;
import dev.parallax.lab.work.Works;
import dev.parallax.semantics.gil.GilEventSink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Threads that do nothing but compute until they are told to stop. */
final class Spinner {
    /** Takes well below a switch interval, so that a stop is noticed soon. */
    private static final long ROUNDS = 200_000;

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<Member> members = new ArrayList<>();
    private final Work countdown = Works.byName("countdown").orElseThrow().work();

    /** Starts threads in the crew; the caller holds its GIL. */
    void start(int threads, Crew crew) throws InterruptedException {
        for (int number = 1; number <= threads; number++) {
            members.add(crew.start("CPU " + number, () -> compute(crew)));
        }
    }

    private void compute(Crew crew) throws IOException, InterruptedException {
        while (!stopped.get()) {
            countdown.run(ROUNDS, crew);
        }
    }

    /** Stops them and waits for their ends. */
    void stop() throws IOException, InterruptedException {
        stopped.set(true);
        for (Member member : members) {
            member.join();
        }
    }

    /** Computes on the calling thread for a while. */
    static void spin(long nanos) throws IOException, InterruptedException {
        long end = System.nanoTime() + nanos;
        Spinner spinner = new Spinner();
        try (Scene scene = new Scene(Mode.ON, GilEventSink.NONE)) {
            Crew crew = scene.main();
            crew.runHere(
                    "MainThread",
                    () -> {
                        while (System.nanoTime() < end) {
                            spinner.countdown.run(ROUNDS, crew);
                        }
                    });
        }
    }
}
