package dev.parallax.lab.python;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Probe;
import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.trace.GilTrace;
import dev.parallax.trace.ModeStamp;
import dev.parallax.trace.TraceThread;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Watches GraalPy's threads with the flight recorder of a Java virtual machine of their own. */
record JfrWatch(Servers servers, Duration limit) {
    private static final String LIMITS =
            "waits for the GIL, for locks and sleeps are exact; I/O and code without the GIL that"
                    + " does not wait in Java shows as holding";

    GilTrace watch(Probe.Batch batch, ModeStamp stamp) throws LabException, InterruptedException {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("parallax-jfr");
            Path settings = Files.writeString(folder.resolve("gil.jfc"), FlightRecording.SETTINGS);
            Path recording = folder.resolve("gil.jfr");
            List<String> options =
                    List.of(
                            "-XX:StartFlightRecording:settings="
                                    + settings
                                    + ",filename="
                                    + recording);
            Map<Long, Integer> threads = new HashMap<>();
            List<TraceThread> shown = new ArrayList<>();
            for (Map.Entry<String, Long> thread : record(batch, options).entrySet()) {
                threads.put(thread.getValue(), shown.size());
                shown.add(new TraceThread(shown.size() + 1, thread.getKey(), 0, 0));
            }
            return trace(batch, stamp, shown, FlightRecording.read(recording, threads));
        } catch (IOException e) {
            throw new LabException("its recording can't be used: " + e.getMessage(), e);
        } finally {
            delete(folder);
        }
    }

    /** Runs the work and returns the threads' numbers by name; then the recording is complete. */
    private Map<String, Long> record(Probe.Batch batch, List<String> options)
            throws LabException, InterruptedException {
        try (PythonServer server = servers.launch(Map.of(), options)) {
            JsonNode first =
                    server.ask(Requests.watch(batch.work(), batch.tasks(), batch.size()), limit);
            JsonNode named = first.path("threads");
            var _ = server.ask(Requests.GO, limit);
            server.endAndWait(limit);
            Map<String, Long> numbers = new TreeMap<>();
            named.propertyStream()
                    .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asLong(0)));
            return numbers;
        }
    }

    private static GilTrace trace(
            Probe.Batch batch, ModeStamp stamp, List<TraceThread> threads, List<GilEvent> events) {
        Map<String, String> more = new LinkedHashMap<>(stamp.more());
        more.put("measured", "jdk.ThreadPark and jdk.ThreadSleep of the Java flight recorder");
        more.put("limits", LIMITS);
        ModeStamp full =
                new ModeStamp(
                        stamp.runtime(), stamp.asked(), stamp.observed(), stamp.cores(), more);
        String title = "%s, %d threads".formatted(batch.work(), batch.tasks());
        return new GilTrace(title, GilTrace.Source.MEASURED, full, threads, events, 0);
    }

    private static void delete(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve("gil.jfc"));
            Files.deleteIfExists(folder.resolve("gil.jfr"));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // The folder for temporary files is cleared by the system.
        }
    }
}
