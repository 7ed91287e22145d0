package dev.parallax.lane.graalpy;

import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

import java.util.List;

/**
 * What the main process does: it runs the comparison's script.
 *
 * @param table the run it belongs to
 * @param settings names and values by turns, for {@code parallax_lane.runner}
 */
record MainJob(ProcessTable table, List<Object> settings) implements Job {
    @Override
    public int pid() {
        return (int) ProcessHandle.current().pid();
    }

    @Override
    public int run(Value boot, Host host) {
        ProxyArray list = ProxyArray.fromList(settings);
        int parent = ProcessHandle.current().parent().map(p -> (int) p.pid()).orElse(1);
        return boot.invokeMember("main", host, list, pid(), parent).asInt();
    }
}
