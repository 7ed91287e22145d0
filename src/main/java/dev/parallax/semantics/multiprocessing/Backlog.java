package dev.parallax.semantics.multiprocessing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A pool's calls that no process has taken yet, the oldest first. The first few of them have begun:
 * they are in what CPython has as the call queue, and can't be cancelled any more. To be used under
 * the lock of its owner.
 */
final class Backlog {
    private final int mostBegun;
    private final Deque<Crew.Job> begun = new ArrayDeque<>();
    private final Deque<Crew.Job> waiting = new ArrayDeque<>();

    /** Makes an empty one in which so many calls may have begun. */
    Backlog(int mostBegun) {
        this.mostBegun = mostBegun;
    }

    void add(Crew.Job job) {
        waiting.add(job);
    }

    /** Lets calls begin as long as there is room; those that were cancelled are dropped. */
    void fill() {
        while (begun.size() < mostBegun && !waiting.isEmpty()) {
            Crew.Job job = waiting.remove();
            if (job.begin()) {
                begun.add(job);
            }
        }
    }

    /** Takes the oldest call that has begun, null if there is none. */
    Crew.@Nullable Job take() {
        return begun.poll();
    }

    boolean isEmpty() {
        return begun.isEmpty() && waiting.isEmpty();
    }

    int size() {
        return begun.size() + waiting.size();
    }

    /** Takes back the calls that have not begun. */
    List<Crew.Job> takeWaiting() {
        List<Crew.Job> taken = new ArrayList<>(waiting);
        waiting.clear();
        return taken;
    }

    /** Takes back all. */
    List<Crew.Job> takeAll() {
        List<Crew.Job> taken = new ArrayList<>(begun);
        begun.clear();
        taken.addAll(takeWaiting());
        return taken;
    }
}
