package dev.parallax.lab.java;

import dev.parallax.lab.Mode;
import dev.parallax.lab.work.Crew;
import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.gil.GilCounts;
import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilEventSink;
import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.semantics.gil.GilPolicy;
import dev.parallax.semantics.gil.WakeOrder;
import dev.parallax.semantics.identity.PythonThread;
import dev.parallax.trace.TraceThread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** One measurement's interpreters, each with its GIL and its threads. For one thread. */
final class Scene implements AutoCloseable {
    private final GilPolicy policy;
    private final GilEventSink sink;
    private final long began = System.nanoTime();
    private final AtomicLong numbers = new AtomicLong();
    private final List<Crew> crews = new ArrayList<>();

    Scene(Mode mode, GilEventSink sink) {
        policy = GilPolicies.byName(mode.policy(), mode.intervalNanos());
        this.sink = sink;
        newInterpreter();
    }

    /** Returns the main interpreter's threads. */
    Crew main() {
        return crews.getFirst();
    }

    /** Returns the still empty crew of one more interpreter, which has a GIL of its own. */
    Crew newInterpreter() {
        GilEventSink later = sink.equals(GilEventSink.NONE) ? sink : sinceTheSceneBegan();
        Crew crew = new Crew(Gil.of(policy, crews.size(), later, WakeOrder.fifo()), numbers);
        crews.add(crew);
        return crew;
    }

    /** Each GIL counts time since it was made. */
    private GilEventSink sinceTheSceneBegan() {
        long offset = System.nanoTime() - began;
        return (nanos, kind, gil, thread, other, value) ->
                sink.event(nanos + offset, kind, gil, thread, other, value);
    }

    /** Returns the threads so far, as traces name them. */
    List<TraceThread> threads() {
        List<TraceThread> threads = new ArrayList<>();
        for (int gil = 0; gil < crews.size(); gil++) {
            int used = policy.enabled() ? gil : (int) GilEvent.NOBODY;
            for (PythonThread thread : crews.get(gil).threads()) {
                threads.add(new TraceThread(thread.number(), thread.name(), 0, used));
            }
        }
        threads.sort(Comparator.comparingLong(TraceThread::number));
        return threads;
    }

    /** Returns how often GILs changed hands so far. */
    long switches() {
        return crews.stream().map(c -> c.gil().counts()).mapToLong(GilCounts::switches).sum();
    }

    /** Ends all threads that still run. */
    @Override
    public void close() {
        crews.forEach(Crew::end);
    }
}
