package dev.parallax.lab.python;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Probe;
import dev.parallax.trace.GilTrace;
import dev.parallax.trace.ModeStamp;
import dev.parallax.trace.TraceThread;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Watches a CPython's threads in Linux's {@code /proc}.
 *
 * @param gil whether it runs with one
 * @param oldGil whether that is the old one
 */
record ProcWatch(PythonServer server, boolean gil, boolean oldGil, Duration limit) {
    private static final String LIMITS =
            "a thread that could run counts as the holder, of several the one that held before;"
                    + " turns shorter than the period are missed";

    GilTrace watch(Probe.Batch batch, ModeStamp stamp) throws LabException, InterruptedException {
        if (!Files.isDirectory(Path.of("/proc/self/task"))) {
            throw new LabException("threads are watched in /proc, which only Linux has");
        }
        List<ProcThread> files = new ArrayList<>();
        try {
            JsonNode first =
                    server.ask(Requests.watch(batch.work(), batch.tasks(), batch.size()), limit);
            Map<String, Long> threads = threads(first);
            for (long thread : threads.values()) {
                files.add(new ProcThread(server.pid(), thread));
            }
            SampledEvents events = new SampledEvents(files.size(), gil);
            ProcSampler sampler =
                    new ProcSampler(
                            files, new SystemCalls(System.getProperty("os.arch"), oldGil), events);
            sample(sampler);
            return trace(batch, stamp, List.copyOf(threads.keySet()), sampler, events);
        } catch (IOException e) {
            throw new LabException("its threads can't be watched (" + e.getMessage() + ")", e);
        } finally {
            close(files);
        }
    }

    private void sample(ProcSampler sampler) throws LabException, InterruptedException {
        Thread thread = Thread.ofPlatform().daemon().name("parallax-sampler").start(sampler);
        try {
            var _ = server.ask(Requests.GO, limit);
        } finally {
            sampler.stop();
            thread.join();
        }
    }

    private GilTrace trace(
            Probe.Batch batch,
            ModeStamp stamp,
            List<String> names,
            ProcSampler sampler,
            SampledEvents events) {
        List<TraceThread> threads = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            threads.add(new TraceThread(i + 1, names.get(i), 0, gil ? 0 : -1));
        }
        Map<String, String> more = new LinkedHashMap<>(stamp.more());
        more.put(
                "sampled",
                String.format(Locale.ROOT, "every %.2f ms in /proc", sampler.periodMillis()));
        more.put("limits", LIMITS);
        ModeStamp full =
                new ModeStamp(
                        stamp.runtime(), stamp.asked(), stamp.observed(), stamp.cores(), more);
        String title = "%s, %d threads".formatted(batch.work(), batch.tasks());
        return new GilTrace(title, GilTrace.Source.SAMPLED, full, threads, events.events(), 0);
    }

    /** Returns the threads' numbers by name; before 3.8 they are in the order of their starts. */
    private Map<String, Long> threads(JsonNode answer) throws IOException {
        Map<String, Long> threads = new LinkedHashMap<>();
        JsonNode named = answer.path("threads");
        List<String> names = named.propertyStream().map(Map.Entry::getKey).sorted().toList();
        List<Long> started = started();
        for (int i = 0; i < names.size(); i++) {
            JsonNode number = named.path(names.get(i));
            int place = started.size() - names.size() + i;
            threads.put(names.get(i), number.isNumber() ? number.asLong() : started.get(place));
        }
        return threads;
    }

    private List<Long> started() throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", "" + server.pid(), "task"))) {
            return tasks.map(task -> Long.parseLong(String.valueOf(task.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    private static void close(List<ProcThread> files) {
        for (ProcThread file : files) {
            try {
                file.close();
            } catch (IOException e) {
                // Its thread is gone, and with it the file.
            }
        }
    }
}
