package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.RuntimeError;
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
    private final Plan plan;
    private final Deque<Job> waiting = new ArrayDeque<>();
    private final Deque<CrewMember> idle = new ArrayDeque<>();
    private final List<CrewMember> members = new ArrayList<>();
    private int alive;
    private boolean closed;
    private boolean broken;

    /** A call, and whoever waits for its result. */
    interface Job {
        PyFunction.Call call();

        /** Says whether the call is still wanted; from then on it can't be taken back. */
        boolean begin();

        void finish(Reply reply);
    }

    /**
     * How to run it.
     *
     * @param type what the names of its processes begin with
     * @param method how they start
     * @param daemon whether they may have children
     * @param size how many there are at most
     * @param eager whether all start at once
     * @param mostTasks how many calls one makes before another takes its place; 0 for any number
     * @param initializer what each does first, or null
     * @param replacesDead whether a dead one is replaced; otherwise all is lost
     */
    record Plan(
            String type,
            StartMethod method,
            boolean daemon,
            int size,
            boolean eager,
            int mostTasks,
            PyFunction.@Nullable Call initializer,
            boolean replacesDead) {}

    Crew(Interpreter py, Plan plan) {
        this.py = py;
        this.plan = plan;
    }

    void submit(Job job) {
        synchronized (this) {
            waiting.add(job);
            hire();
        }
        work();
    }

    /** Starts those that should be there. */
    synchronized void hire() {
        if (broken || (closed && waiting.isEmpty())) {
            return;
        }
        while (alive < plan.size() && (plan.eager() || waiting.size() > idle.size())) {
            start();
        }
    }

    private void start() {
        ProcessState state = ProcessState.of(py);
        String number = state.identity().child(py.count("process") + 1);
        Identity identity = new Identity(number, plan.daemon(), plan.method(), py.processName());
        CrewMember member = new CrewMember(this);
        try {
            ChildProcess child =
                    ChildProcess.start(
                            py, plan.type() + "-" + number, identity, Role.POOL_WORKER, member);
            member.begin(child, plan.initializer());
        } catch (IOException e) {
            throw new RuntimeError("can't start a process: " + e.getMessage());
        }
        alive++;
        members.add(member);
        idle.add(member); // the pipe keeps its first call until it is up
    }

    /** Gives waiting calls to idle processes. */
    void work() {
        for (CrewMember free = pair(); free != null; free = pair()) {
            free.makeCall();
        }
        endIdle();
    }

    private synchronized @Nullable CrewMember pair() {
        while (!idle.isEmpty() && !waiting.isEmpty() && !broken) {
            Job job = waiting.remove();
            if (job.begin()) {
                CrewMember member = idle.remove();
                member.take(job);
                return member;
            }
        }
        return null;
    }

    private void endIdle() {
        List<CrewMember> ending;
        synchronized (this) {
            if (!closed || !waiting.isEmpty()) {
                return;
            }
            ending = new ArrayList<>(idle);
            idle.clear();
        }
        ending.forEach(CrewMember::end);
    }

    /** A process has made its call, or could not be given it. */
    void free(CrewMember member, int tasks) {
        boolean tired = plan.mostTasks() > 0 && tasks >= plan.mostTasks();
        synchronized (this) {
            if (!tired) {
                idle.add(member);
            }
        }
        if (tired) {
            member.end();
        }
        work();
    }

    /** A process has ended. */
    void gone(CrewMember member, boolean asked, @Nullable Job unfinished) {
        List<Job> lost = new ArrayList<>();
        if (unfinished != null) {
            lost.add(unfinished);
        }
        List<CrewMember> others = new ArrayList<>();
        synchronized (this) {
            members.remove(member);
            idle.remove(member);
            boolean breaks = !asked && !plan.replacesDead();
            if (breaks && !broken) {
                broken = true;
                lost.addAll(waiting);
                waiting.clear();
                others.addAll(members);
            }
        }
        others.forEach(other -> other.drop(lost));
        lost.forEach(job -> member.finish(job, new Reply.Dead()));
        rehire();
    }

    private void rehire() {
        synchronized (this) {
            alive--;
            notifyAll();
            if (!closed || !waiting.isEmpty()) {
                hire();
            }
        }
        work();
    }

    /** No call will be added; who has nothing to do ends. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        work();
    }

    /** Takes back the calls that wait. */
    synchronized List<Job> takeWaiting() {
        List<Job> taken = new ArrayList<>(waiting);
        waiting.clear();
        return taken;
    }

    /** Ends all processes, whatever they do. */
    void endNow(boolean kill) {
        List<CrewMember> ending;
        synchronized (this) {
            closed = true;
            ending = List.copyOf(members);
        }
        ending.forEach(member -> member.endNow(kill));
    }

    /** Waits until all processes have ended. */
    synchronized void join() throws InterruptedException {
        while (alive > 0 || (!waiting.isEmpty() && !broken)) {
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
