package dev.parallax.lab.python;

import dev.parallax.semantics.gil.GilEvent;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads GraalPy threads' waits out of a flight recording. */
final class FlightRecording {
    /** What to record: every wait, however short. */
    static final String SETTINGS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <configuration version="2.0" label="Parallax">
              <event name="jdk.ThreadPark">
                <setting name="enabled">true</setting>
                <setting name="threshold">0 ns</setting>
                <setting name="stackTrace">true</setting>
              </event>
              <event name="jdk.ThreadSleep">
                <setting name="enabled">true</setting>
                <setting name="threshold">0 ns</setting>
              </event>
              <event name="jdk.ThreadStart"><setting name="enabled">true</setting></event>
              <event name="jdk.ThreadEnd"><setting name="enabled">true</setting></event>
            </configuration>
            """;

    /** Where GraalPy waits for its GIL, a fair lock. */
    private static final String GIL_METHOD = "acquireGil";

    private final Map<Long, Integer> threads;
    private final Instant[] starts;
    private final Instant[] ends;
    private final List<Wait> waits = new ArrayList<>();

    private record Wait(int thread, RecordedEvent event) {}

    private FlightRecording(Map<Long, Integer> threads) {
        this.threads = threads;
        starts = new Instant[threads.size()];
        ends = new Instant[threads.size()];
    }

    /**
     * Returns the events of some threads; the first one's start is time 0.
     *
     * @param file the recording
     * @param threads Java's numbers of the threads, with the threads' indexes from 0
     * @throws IOException if it can't be read or says nothing of one of them
     */
    static List<GilEvent> read(Path file, Map<Long, Integer> threads) throws IOException {
        FlightRecording recording = new FlightRecording(threads);
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                recording.keep(events.readEvent());
            }
        }
        return recording.events();
    }

    private void keep(RecordedEvent event) {
        RecordedThread thread = event.getThread();
        Integer index = thread == null ? null : threads.get(thread.getJavaThreadId());
        if (index == null) {
            return;
        }
        switch (event.getEventType().getName()) {
            case "jdk.ThreadStart" -> starts[index] = event.getStartTime();
            case "jdk.ThreadEnd" -> ends[index] = event.getStartTime();
            case "jdk.ThreadPark", "jdk.ThreadSleep" -> waits.add(new Wait(index, event));
            default -> {
                // The recording holds facts about itself, too.
            }
        }
    }

    private List<GilEvent> events() throws IOException {
        if (Arrays.asList(starts).contains(null) || Arrays.asList(ends).contains(null)) {
            throw new IOException("it lacks a thread's start or end");
        }
        Instant origin = Arrays.stream(starts).min(Instant::compareTo).orElseThrow();
        List<RecordedWait> recorded = new ArrayList<>();
        for (Wait wait : waits) {
            recorded.add(
                    new RecordedWait(
                            wait.thread(),
                            kind(wait.event()),
                            since(origin, wait.event().getStartTime()),
                            since(origin, wait.event().getEndTime())));
        }
        return RecordedEvents.of(since(origin, starts), since(origin, ends), recorded);
    }

    private static Doing kind(RecordedEvent event) {
        if (event.getEventType().getName().equals("jdk.ThreadSleep")) {
            return Doing.SLEEP;
        }
        boolean gil =
                event.getStackTrace() != null
                        && event.getStackTrace().getFrames().stream()
                                .anyMatch(f -> f.getMethod().getName().equals(GIL_METHOD));
        return gil ? Doing.GIL_WAIT : Doing.LOCK_WAIT;
    }

    private static long[] since(Instant origin, Instant... times) {
        return Arrays.stream(times).mapToLong(time -> since(origin, time)).toArray();
    }

    private static long since(Instant origin, Instant time) {
        return Duration.between(origin, time).toNanos();
    }
}
