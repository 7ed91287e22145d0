package dev.parallax.lane.graalpy;

import org.graalvm.polyglot.Value;

/**
 * What a forked child does: it becomes the process that comes through a pipe.
 *
 * @param table the run it belongs to
 * @param pid its process id
 * @param parent its parent's process id
 * @param data the descriptor of the pipe
 */
record ChildJob(ProcessTable table, int pid, int parent, int data) implements Job {
    @Override
    public int run(Value boot, Host host) {
        return boot.invokeMember("child", host, data, pid, parent).asInt();
    }
}
