package dev.parallax.semantics.threading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.interpreter.Outcome;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.interpreter.Recorder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReference;

/** What becomes of a local's values; the contracts try everything else. */
@Timeout(60)
class LocalTests {
    /** More than any collector needs for what can't be reached. */
    private static final int COLLECTIONS = 100;

    private final Recorder recorder = Recorder.make();

    /** A value that knows the local it lies in. */
    private record Back(Local local) {}

    @Test
    void a_value_that_leads_back_to_its_local_goes_with_it() {
        Outcome outcome =
                recorder.run(py -> awaitCollected(new WeakReference<>(back(new Local(py)))));
        assertThat(outcome.exitCode()).isZero();
    }

    private static Back back(Local local) {
        Back value = new Back(local);
        local.set("self", value);
        return value;
    }

    @Test
    void what_a_thread_had_goes_when_it_ends() {
        Outcome outcome =
                recorder.run(
                        py -> {
                            Local local = new Local(py);
                            AtomicReference<WeakReference<Back>> value = new AtomicReference<>();
                            PyThread thread =
                                    new PyThread(
                                            py, () -> value.set(new WeakReference<>(back(local))));
                            thread.start();
                            thread.join();
                            try {
                                awaitCollected(value.get());
                            } finally {
                                Reference.reachabilityFence(thread);
                                Reference.reachabilityFence(local);
                            }
                        });
        assertThat(outcome.exitCode()).isZero();
    }

    private static void awaitCollected(WeakReference<?> value) {
        for (int i = 0; i < COLLECTIONS && value.get() != null; i++) {
            System.gc();
        }
        assertThat(value.get()).isNull();
    }
}
