package dev.parallax.lab.java;

import dev.parallax.lab.LabException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Child JVMs that are kept warm from one measurement to the next. For one thread. */
final class ChildJvms implements AutoCloseable {
    private final List<Warm> children = new ArrayList<>();

    private record Warm(ChildJvm child, Set<String> settled) {}

    /**
     * Returns that many children, with the work settled in each, one after the other: settling
     * together they would disturb each other.
     */
    List<ChildJvm> ready(int number, String work) throws LabException, InterruptedException {
        while (children.size() < number) {
            children.add(new Warm(ChildJvm.start(), new HashSet<>()));
        }
        List<Warm> used = children.subList(0, number);
        for (Warm warm : used) {
            if (!warm.settled().contains(work)) {
                warm.child().order("settle " + work);
                warm.child().answer();
                warm.settled().add(work);
            }
        }
        return used.stream().map(Warm::child).toList();
    }

    /** Returns the process numbers of those that run. */
    List<Long> pids() {
        return children.stream().map(warm -> warm.child().pid()).toList();
    }

    /** Ends them all; new ones are started when needed. */
    @Override
    public void close() {
        children.forEach(warm -> warm.child().close());
        children.clear();
    }
}
