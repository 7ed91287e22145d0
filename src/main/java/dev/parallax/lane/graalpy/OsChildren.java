package dev.parallax.lane.graalpy;

import static java.util.function.Predicate.not;

import dev.parallax.lane.OutputCollector;
import dev.parallax.lane.python.FrameReader;
import dev.parallax.record.OutputLine.Stream;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.FileInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A run's children that are processes of the operating system: reads what they write, and ends
 * them. Python's threads call it, several at a time.
 */
final class OsChildren {
    /** A grandchild may hold the pipe open longer than its parent lives. */
    private static final Duration DRAINING = Duration.ofSeconds(1);

    private final Facilities facilities;
    private final OutputCollector output;
    private final Set<String> semaphores;
    private final String token;
    private final Map<Integer, Thread> readers = new ConcurrentHashMap<>();
    private volatile @Nullable Set<ProcessHandle> before;

    /**
     * Makes an empty one.
     *
     * @param semaphores learns the names of the semaphores that children make
     */
    OsChildren(
            Facilities facilities, OutputCollector output, Set<String> semaphores, String token) {
        this.facilities = facilities;
        this.output = output;
        this.semaphores = semaphores;
        this.token = token;
    }

    /**
     * Reads a child's output until its end, from a descriptor that is then this class's to close.
     */
    void adopt(int pid, int descriptor) {
        Thread reader =
                Thread.ofPlatform()
                        .daemon()
                        .name("parallax-output-" + pid)
                        .unstarted(() -> read(pid, descriptor));
        readers.put(pid, reader);
        reader.start();
    }

    private void read(int pid, int descriptor) {
        // Opened before the descriptor is closed: a pipe without a reader would end its writers.
        try (FileInputStream in = new FileInputStream("/dev/fd/" + descriptor)) {
            facilities.libc().close(descriptor);
            new FrameReader(token, Stream.STDERR, new Lines(pid)).read(in);
        } catch (IOException e) {
            String text = "Parallax lost this process's output: " + e.getMessage();
            output.line(Stream.STDERR, pid, "", "", text);
        }
    }

    /** Waits until all that a dead child wrote has been read. */
    void drained(int pid) {
        Thread reader = readers.get(pid);
        if (reader != null) {
            join(reader);
        }
    }

    /**
     * Notes that the program is about to start its first subprocess: all later ones are its own.
     */
    void expectSubprocesses() {
        synchronized (readers) {
            if (before == null) {
                before = ProcessHandle.current().children().collect(Collectors.toSet());
            }
        }
    }

    /** Ends all children and subprocesses with theirs, and reads the rest of what they wrote. */
    void clear() {
        Set<ProcessHandle> known = before;
        if (known != null) {
            ProcessHandle.current().children().filter(not(known::contains)).forEach(this::destroy);
        }
        for (Map.Entry<Integer, Thread> child : readers.entrySet()) {
            ProcessHandle.of(child.getKey()).filter(OsChildren::isOurs).ifPresent(this::destroy);
            facilities.reap(child.getKey());
            join(child.getValue());
        }
    }

    /** Whose id was reused is none of ours. */
    private static boolean isOurs(ProcessHandle process) {
        return process.parent().filter(ProcessHandle.current()::equals).isPresent();
    }

    private void destroy(ProcessHandle child) {
        child.descendants().forEach(ProcessHandle::destroyForcibly);
        child.destroyForcibly();
        child.onExit().completeOnTimeout(child, 2, TimeUnit.SECONDS).join();
        facilities.reap((int) child.pid());
    }

    private static void join(Thread reader) {
        try {
            reader.join(DRAINING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Lines implements FrameReader.Handler {
        private final int child;

        Lines(int child) {
            this.child = child;
        }

        @Override
        public void line(Stream stream, long pid, String process, String thread, String text) {
            output.line(stream, pid == 0 ? child : pid, process, thread, text);
        }

        @Override
        public void thread(long pid, String process, String thread, boolean begins) {
            output.thread(pid, process, thread, begins);
        }

        @Override
        public void event(String name, long pid, JsonNode data) {
            if (name.equals("semaphore")) {
                String semaphore = data.path("name").asString();
                if (data.path("made").asBoolean()) {
                    semaphores.add(semaphore);
                } else {
                    semaphores.remove(semaphore);
                }
            }
        }
    }
}
