package dev.parallax.lane.graalpy;

import dev.parallax.record.OutputLine.Stream;

import org.graalvm.polyglot.HostAccess.Export;
import org.jspecify.annotations.Nullable;

import java.io.OutputStream;
import java.util.Objects;

/**
 * What the Python code of this lane calls, one object for each Python process. Python's threads
 * call it; the names are what {@code parallax_graalpy.py} and {@code parallax_fork*.py} use.
 */
public final class Host {
    private final PythonProcess process;
    private final RawOutput out = new RawOutput(text -> rawLine(Stream.STDOUT, text));
    private final RawOutput err = new RawOutput(text -> rawLine(Stream.STDERR, text));
    private volatile @Nullable Job job;
    private volatile boolean muted;

    Host(PythonProcess process) {
        this.process = process;
    }

    void attach(Job work) {
        job = work;
    }

    /** Returns where a context's own stream 1 or 2 goes. */
    OutputStream raw(int descriptor) {
        return descriptor == 1 ? out : err;
    }

    /** Gives away raw output after the last line's end. */
    void flush() {
        out.finish();
        err.finish();
    }

    /** Drops raw output from now on: asked for its frames, GraalPy complains there. */
    void mute() {
        muted = true;
    }

    /** Writes, in the process's name, why it could not go on. */
    void complain(String reason) {
        rawLine(Stream.STDERR, "Parallax: this process can't go on: " + reason);
    }

    private void rawLine(Stream stream, String text) {
        Job work = job;
        if (work != null && !muted) {
            work.table().output().line(stream, work.pid(), "", "", text);
        }
    }

    private Job job() {
        return Objects.requireNonNull(job, "a process without a job runs no program");
    }

    private ProcessTable table() {
        return job().table();
    }

    /**
     * Takes a line of {@code sys.stdout} ({@code o}) or {@code sys.stderr} ({@code e}), or hears
     * that a thread ({@code t}) begins ({@code +}) or ends ({@code -}).
     */
    @Export
    public void line(String stream, long pid, String name, String thread, String text) {
        if (stream.equals("t")) {
            table().output().thread(pid, name, thread, text.equals("+"));
        } else if (!process.isEnding()) {
            Stream kind = stream.equals("o") ? Stream.STDOUT : Stream.STDERR;
            table().output().line(kind, pid, name, thread, text);
        }
    }

    /** Takes text that was written to descriptor 1 or 2. */
    @Export
    public void raw(int descriptor, String text) {
        (descriptor == 1 ? out : err).write(text);
    }

    /** The program's first statement comes next. */
    @Export
    public void started() {
        table().started();
    }

    /** The program ended with an exception nobody caught, if there is a type. */
    @Export
    public void failed(String type, String message, @Nullable String file, int line) {
        table().failed(type, message, file, line);
    }

    /** Ends this process without unwinding, as {@code os._exit}. */
    @Export
    public void exit(int status) {
        process.end(new Ending.Exited(status & 0xFF));
    }

    /** Sends a signal if {@code pid} is a process of this run; says whether it is. */
    @Export
    public boolean signal(int pid, int signal) {
        return table().signal(pid, signal);
    }

    /** Takes over a child that is a process of the operating system, and reads its output. */
    @Export
    public void adopt(int pid, int descriptor) {
        table().osChildren().adopt(pid, descriptor);
    }

    /** Notes that the program is about to start a subprocess. */
    @Export
    public void subprocess() {
        table().osChildren().expectSubprocesses();
    }

    /** Returns when all that such a child wrote has been read. */
    @Export
    public void drained(int pid) {
        table().osChildren().drained(pid);
    }

    /** Starts a child that owns the descriptors listed; returns its process id. */
    @Export
    public int start(int dataDescriptor, String descriptors) {
        return table().start(job().pid(), dataDescriptor, descriptors, process);
    }

    /** Returns a dead child's exit code, null while it lives. */
    @Export
    public @Nullable Integer poll(int pid) {
        return table().poll(pid);
    }

    /** Returns a child's exit code as soon as it is dead. */
    @Export
    public int exitCode(int pid) {
        return table().await(pid);
    }

    /** Notes that this process has a new descriptor. */
    @Export
    public void opened(int descriptor) {
        process.descriptors().opened(descriptor);
    }

    /** Notes that this process is about to close a descriptor. */
    @Export
    public void closed(int descriptor) {
        process.descriptors().closed(descriptor);
    }

    /** Notes a semaphore's name that was made ({@code true}) or removed. */
    @Export
    public void semaphore(String name, boolean made) {
        table().semaphore(name, made);
    }
}
