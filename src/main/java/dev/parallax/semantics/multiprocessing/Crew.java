package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The processes of a pool, and the calls that wait for them. Any thread may use it. */
final class Crew {
    private final Interpreter py;
    private final CrewPlan plan;
    private final Backlog backlog;
    private final Deque<CrewMember> idle = new ArrayDeque<>();
    private final List<CrewMember> members = new ArrayList<>();
    private boolean closed;
    private boolean broken;

    /** A call, and whoever waits for its result. */
    interface Job {
        PyFunction.Call call();

        /** Says whether the call is still wanted; from then on it can't be taken back. */
        boolean begin();

        void finish(Reply reply);
    }

    Crew(Interpreter py, CrewPlan plan) {
        this.py = py;
        this.plan = plan;
        backlog = new Backlog(plan.mostBegun());
    }

    /** Takes a call; says whether it did: not once it is broken. */
    boolean submit(Job job) {
        synchronized (this) {
            if (broken) {
                return false;
            }
            backlog.add(job);
            backlog.fill();
            hire();
        }
        work();
        return true;
    }

    /** Starts those that should be there. */
    synchronized void hire() {
        if (broken || (closed && backlog.isEmpty())) {
            return;
        }
        while (members.size() < plan.size() && (plan.eager() || backlog.size() > idle.size())) {
            start();
        }
    }

    private void start() {
        ProcessState state = ProcessState.of(py);
        String number = state.identity().child(py.count("process") + 1);
        Identity identity = new Identity(number, plan.daemon(), plan.method(), py.processName());
        CrewMember member = new CrewMember(this);
        String name = plan.type() + "-" + number;
        try {
            ChildProcess child = ChildProcess.start(py, name, identity, plan.role(), member);
            state.addWorker(new PyProcess(py, name, identity, child));
            member.begin(child, plan.initializer());
        } catch (IOException e) {
            throw new RuntimeError("can't start a process: " + e.getMessage());
        }
        members.add(member);
        idle.add(member); // the pipe keeps its first call until it is up
    }

    /** Gives calls to idle processes. */
    void work() {
        for (CrewMember free = pair(); free != null; free = pair()) {
            if (!free.makeCall()) {
                rest(free);
            }
        }
        endIdle();
    }

    private synchronized @Nullable CrewMember pair() {
        if (idle.isEmpty() || broken) {
            return null;
        }
        Job job = backlog.take();
        backlog.fill();
        if (job == null) {
            return null;
        }
        CrewMember member = idle.remove();
        member.take(job);
        return member;
    }

    private synchronized void rest(CrewMember member) {
        if (members.contains(member)) {
            idle.add(member);
        }
    }

    private void endIdle() {
        List<CrewMember> ending;
        synchronized (this) {
            if (!closed || !backlog.isEmpty()) {
                return;
            }
            ending = new ArrayList<>(idle);
            idle.clear();
        }
        ending.forEach(CrewMember::end);
    }

    /** A process has made its call. */
    void free(CrewMember member, int tasks) {
        if (plan.tired(tasks)) {
            member.end();
        } else {
            rest(member);
        }
        work();
    }

    /** A process gave an answer that can't be unpacked. */
    void unreadable(CrewMember member, Job job, Throwable error) {
        String traceback = Traceback.format(error);
        if (plan.replacesDead()) {
            job.finish(new Reply.Raised(error, traceback));
        } else {
            gone(member, false, List.of(job), new Reply.Dead(traceback));
        }
    }

    /** A process has ended, or can't be understood. */
    void gone(CrewMember member, boolean asked, List<Job> unfinished, Reply.Dead why) {
        List<Job> lost = new ArrayList<>(unfinished);
        List<CrewMember> others = List.of();
        synchronized (this) {
            idle.remove(member);
            if (!asked && !plan.replacesDead() && !broken && (!closed || outstanding(lost))) {
                broken = true;
                lost.addAll(backlog.takeAll());
                others = List.copyOf(members);
            }
        }
        others.forEach(other -> other.drop(lost));
        member.finishAll(lost, why);
    }

    private boolean outstanding(List<Job> lost) {
        return !lost.isEmpty()
                || !backlog.isEmpty()
                || members.stream().anyMatch(CrewMember::isBusy);
    }

    /** A process that has ended leaves its place to another. */
    void buried(CrewMember member) {
        try {
            replace(member);
        } catch (RuntimeError e) {
            gone(member, false, takeAll(), new Reply.Dead(Traceback.format(e)));
        }
        work();
    }

    private synchronized void replace(CrewMember member) {
        members.remove(member);
        notifyAll();
        if (members.size() < plan.size() && idle.isEmpty() && !closed && !broken) {
            start();
        }
        hire();
    }

    /** No call will be added; who has nothing to do ends. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        work();
    }

    /** Takes back the calls that have not begun. */
    synchronized List<Job> takeWaiting() {
        return backlog.takeWaiting();
    }

    /** Takes back the calls that no process has. */
    synchronized List<Job> takeAll() {
        return backlog.takeAll();
    }

    /** Returns its processes that have not ended, in the order of their start. */
    synchronized List<CrewMember> members() {
        return List.copyOf(members);
    }

    /** Waits until all processes have ended. */
    synchronized void join() throws InterruptedException {
        while (!members.isEmpty() || (!backlog.isEmpty() && !broken)) {
            wait();
        }
    }

    synchronized boolean broken() {
        return broken;
    }

    Interpreter interpreter() {
        return py;
    }
}
