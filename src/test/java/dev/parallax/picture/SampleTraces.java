package dev.parallax.picture;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilEvent.Kind;
import dev.parallax.trace.GilTrace;
import dev.parallax.trace.GilTrace.Source;
import dev.parallax.trace.ModeStamp;
import dev.parallax.trace.TraceThread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Traces made by hand. */
final class SampleTraces {
    static final long SLICE = 5_000_000;
    private static final long PASS = 20_000;

    private final List<GilEvent> events = new ArrayList<>();

    private SampleTraces() {}

    /** Two threads that compute and hand the GIL to each other, and one that echoes. */
    static GilTrace cpuBound(String title, int slices) {
        SampleTraces made = new SampleTraces();
        made.echo(slices * (SLICE + PASS));
        made.add(0, Kind.START, 1, GilEvent.NOBODY, 0);
        made.add(0, Kind.TAKE_BEGIN, 1, GilEvent.NOBODY, 0);
        made.add(0, Kind.ACQUIRE, 1, GilEvent.NOBODY, 1);
        made.add(1_000, Kind.START, 2, GilEvent.NOBODY, 0);
        made.add(1_000, Kind.TAKE_BEGIN, 2, GilEvent.NOBODY, 0);
        made.add(1_000, Kind.WAIT, 2, GilEvent.NOBODY, SLICE);
        long time = 1_000;
        for (int slice = 0; slice < slices; slice++) {
            time = made.handOver(time + SLICE, slice);
        }
        made.add(time, Kind.END, 1, GilEvent.NOBODY, 0);
        made.add(time, Kind.END, 2, GilEvent.NOBODY, 0);
        return made.trace(title, "MainThread", 0);
    }

    /** A short trace whose texts try to be markup. */
    static GilTrace hostile(String text) {
        SampleTraces made = new SampleTraces();
        made.add(0, Kind.START, 1, GilEvent.NOBODY, 0);
        made.add(0, Kind.TAKE_BEGIN, 1, GilEvent.NOBODY, 0);
        made.add(0, Kind.ACQUIRE, 1, GilEvent.NOBODY, 1);
        made.add(SLICE, Kind.RELEASE, 1, GilEvent.NOBODY, GilEvent.VOLUNTARY);
        made.add(SLICE, Kind.END, 1, GilEvent.NOBODY, 0);
        return made.trace(text, text, 3);
    }

    private long handOver(long asked, int slice) {
        long holder = slice % 2 == 0 ? 1 : 2;
        long taker = 3 - holder;
        add(asked, Kind.TIMEOUT, taker, GilEvent.NOBODY, 0);
        add(asked, Kind.DROP_REQUEST, taker, holder, 0);
        add(asked + PASS / 2, Kind.RELEASE, holder, taker, GilEvent.FORCED);
        add(asked + PASS / 2, Kind.SWITCH_WAIT_BEGIN, holder, GilEvent.NOBODY, 0);
        add(asked + PASS / 2 + 4_000, Kind.RETRY, taker, GilEvent.NOBODY, 0);
        if (slice % 5 == 4) {
            add(asked + PASS / 2 + 5_000, Kind.BUSY, taker, 3, 0);
        }
        add(asked + PASS, Kind.ACQUIRE, taker, GilEvent.NOBODY, slice + 2L);
        add(asked + PASS + 2_000, Kind.SWITCH_WAIT_END, holder, taker, 0);
        add(asked + PASS + 2_000, Kind.TAKE_BEGIN, holder, GilEvent.NOBODY, 0);
        add(asked + PASS + 2_000, Kind.WAIT, holder, GilEvent.NOBODY, SLICE);
        return asked + PASS;
    }

    private void echo(long end) {
        add(0, Kind.START, 3, GilEvent.NOBODY, 0);
        long time = 0;
        int turn = 0;
        while (time < end) {
            boolean io = turn++ % 3 != 2;
            add(time, io ? Kind.IO_BEGIN : Kind.SLEEP_BEGIN, 3, GilEvent.NOBODY, 0);
            time += 7_300_000;
            add(time, io ? Kind.IO_END : Kind.SLEEP_END, 3, GilEvent.NOBODY, 0);
            add(time, Kind.LOCK_WAIT_BEGIN, 3, GilEvent.NOBODY, 1);
            time += 1_200_000;
            add(time, Kind.LOCK_WAIT_END, 3, GilEvent.NOBODY, 1);
            add(time, Kind.C_BEGIN, 3, GilEvent.NOBODY, 0);
            time += 2_100_000;
            add(time, Kind.C_END, 3, GilEvent.NOBODY, 0);
        }
        add(time, Kind.END, 3, GilEvent.NOBODY, 0);
    }

    private void add(long nanos, Kind kind, long thread, long other, long value) {
        events.add(new GilEvent(nanos, kind, 0, thread, other, value));
    }

    private GilTrace trace(String title, String name, long dropped) {
        events.sort(Comparator.comparingLong(GilEvent::nanos));
        ModeStamp stamp =
                new ModeStamp(
                        "simulation",
                        "new, 5 ms",
                        "one holder at a time, median slice 5.0 ms",
                        4,
                        Map.of("switch interval", "5 ms"));
        List<TraceThread> threads =
                List.of(
                        new TraceThread(1, name, 0, 0),
                        new TraceThread(2, "ThreadPoolExecutor-0_0 (count)", 0, 0),
                        new TraceThread(3, "echo", 0, 0));
        return new GilTrace(title, Source.SIMULATED, stamp, threads, events, dropped);
    }
}
