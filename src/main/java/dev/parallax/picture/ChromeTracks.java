package dev.parallax.picture;

import dev.parallax.trace.Timeline;
import dev.parallax.trace.TraceThread;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where things go in a Chrome trace: its tracks have a process and a thread number each. */
final class ChromeTracks {
    private final Map<Long, Track> threads = new LinkedHashMap<>();
    private final int gilProcess;

    /** A track. */
    record Track(int process, int thread) {}

    /** Counts from 1, as viewers take 0 for the machine's idle process. */
    ChromeTracks(Timeline timeline) {
        int last = 0;
        for (Timeline.Row row : timeline.rows()) {
            TraceThread thread = row.thread();
            int process = Math.max(0, thread.process()) + 1;
            threads.put(thread.number(), new Track(process, threads.size() + 1));
            last = Math.max(last, process);
        }
        gilProcess = last + 1;
    }

    Map<Long, Track> threads() {
        return threads;
    }

    Track thread(long number) {
        return threads.getOrDefault(number, new Track(gilProcess, 0));
    }

    Track gil(int gil) {
        return new Track(gilProcess, Math.max(0, gil) + 1);
    }

    int gilProcess() {
        return gilProcess;
    }
}
