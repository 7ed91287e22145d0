package dev.parallax.trace;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilEvent.Kind;
import dev.parallax.semantics.gil.GilState;
import dev.parallax.semantics.gil.GraalpyGilPolicy;
import dev.parallax.semantics.gil.NewGilPolicy;

import java.util.List;
import java.util.Map;

/** Small traces whose events come from the GIL's own state machine. */
public final class SampleTraces {
    /** A millisecond. */
    public static final long MS = 1_000_000;

    /** Names that do harm where they are not escaped. */
    public static final String HOSTILE = "</script>\"'\\\u001b[31m\n\ud800\u202e";

    private SampleTraces() {}

    /** Wraps events. */
    public static GilTrace of(String asked, List<TraceThread> threads, List<GilEvent> events) {
        ModeStamp stamp =
                new ModeStamp("simulation", asked, "one thread at a time", 2, Map.of("seed", "1"));
        return new GilTrace("sample", GilTrace.Source.SIMULATED, stamp, threads, events, 0);
    }

    /** Returns threads called Thread-1 and so on, all of one process and one GIL. */
    public static List<TraceThread> threads(int count, int gil) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(n -> new TraceThread(n, "Thread-" + n, 0, gil))
                .toList();
    }

    /** Two threads that compute, taking turns; the last turn ends the holder. */
    public static GilTrace turns(int turns) {
        TraceRecorder sink = new TraceRecorder(1_000_000);
        GilState gil = new GilState(new NewGilPolicy(), 0, sink, n -> 0);
        sink.event(0, Kind.START, 0, 1, -1, 0);
        gil.take(0, 1);
        sink.event(MS, Kind.START, 0, 2, -1, 0);
        gil.take(MS, 2);
        long now = MS;
        long holder = 1;
        for (int i = 0; i < turns; i++) {
            long waiter = 3 - holder;
            gil.await(now, waiter);
            now += 5 * MS;
            gil.timedOut(now, waiter);
            gil.await(now, waiter);
            now += MS / 10;
            gil.check(now, holder);
            gil.release(now, holder, true);
            gil.awaitsSuccessor(now, holder);
            now += MS / 20;
            gil.woken(now, waiter);
            gil.successorTook(now, holder);
            gil.take(now, holder);
            holder = waiter;
        }
        sink.event(now + MS, Kind.RELEASE, 0, holder, 3 - holder, 0);
        sink.event(now + MS, Kind.END, 0, holder, -1, 0);
        return of("new, 5 ms", threads(2, 0), sink.events());
    }

    /** Two threads that run at the same time, each one 10 ms long, with a sleep in the first. */
    public static GilTrace free() {
        TraceRecorder sink = new TraceRecorder(100);
        sink.event(0, Kind.START, 0, 1, -1, 0);
        sink.event(0, Kind.START, 0, 2, -1, 0);
        sink.event(2 * MS, Kind.SLEEP_BEGIN, 0, 1, -1, 0);
        sink.event(4 * MS, Kind.SLEEP_END, 0, 1, -1, 0);
        sink.event(10 * MS, Kind.END, 0, 1, -1, 0);
        sink.event(10 * MS, Kind.END, 0, 2, -1, 0);
        return of("none", threads(2, -1), sink.events());
    }

    /** The first waiter asks, another thread barges in, and the first finds the GIL taken. */
    public static GilTrace barging() {
        TraceRecorder sink = new TraceRecorder(100);
        GilState gil = new GilState(new NewGilPolicy(), 0, sink, n -> 0);
        for (int thread = 1; thread <= 3; thread++) {
            sink.event(0, Kind.START, 0, thread, -1, 0);
        }
        gil.take(0, 1);
        sink.event(0, Kind.IO_BEGIN, 0, 3, -1, 0);
        gil.take(0, 2);
        gil.await(0, 2);
        gil.timedOut(5 * MS, 2);
        gil.await(5 * MS, 2);
        gil.check(6 * MS, 1);
        gil.release(6 * MS, 1, true);
        gil.awaitsSuccessor(6 * MS, 1);
        sink.event(6 * MS + 10, Kind.IO_END, 0, 3, -1, 0);
        gil.take(6 * MS + 10, 3);
        gil.successorTook(6 * MS + 20, 1);
        gil.take(6 * MS + 20, 1);
        gil.await(6 * MS + 20, 1);
        gil.woken(6 * MS + 30, 2);
        gil.await(6 * MS + 30, 2);
        gil.release(8 * MS, 3, false);
        sink.event(8 * MS, Kind.IO_BEGIN, 0, 3, -1, 0);
        gil.woken(8 * MS + 40, 1);
        sink.event(9 * MS, Kind.IO_END, 0, 3, -1, 0);
        sink.event(9 * MS, Kind.END, 0, 3, -1, 0);
        sink.event(10 * MS, Kind.OFF_CORE, 0, 1, -1, 0);
        sink.event(11 * MS, Kind.ON_CORE, 0, 1, -1, 1);
        return of("new, 5 ms", threads(3, 0), sink.events());
    }

    /** A timer asks, and the thread that lets go takes it back. */
    public static GilTrace timer() {
        TraceRecorder sink = new TraceRecorder(100);
        GilState gil = new GilState(new GraalpyGilPolicy(), 0, sink, n -> 0);
        sink.event(0, Kind.START, 0, 1, -1, 0);
        sink.event(0, Kind.START, 0, 2, -1, 0);
        gil.take(0, 1);
        gil.take(0, 2);
        gil.await(0, 2);
        gil.timer(50 * MS);
        gil.check(51 * MS, 1);
        gil.release(51 * MS, 1, true);
        gil.take(51 * MS, 1);
        gil.woken(52 * MS, 2);
        gil.await(52 * MS, 2);
        return of("graalpy, 50 ms", threads(2, 0), sink.events());
    }
}
