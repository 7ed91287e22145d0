package dev.parallax.semantics.multiprocessing;

import static dev.parallax.semantics.multiprocessing.Teller.told;
import static dev.parallax.semantics.multiprocessing.Teller.tried;

import dev.parallax.semantics.Covers;

import java.util.List;

/** The cases about processes. */
@Covers({
    "_test_multiprocessing._TestProcess.test_parent_process_attributes",
    "_test_multiprocessing._TestProcess.test_process",
    "_test_multiprocessing._TestProcess.test_terminate",
    "_test_multiprocessing._TestProcess.test_kill",
    "_test_multiprocessing._TestProcess.test_active_children",
    "_test_multiprocessing._TestProcess.test_close",
    "_test_multiprocessing._TestSubclassingProcess.test_sys_exit"
})
final class ProcessCases {
    private ProcessCases() {}

    static void processStatuses(Teller t) throws Exception {
        t.tell(t.run(Functions::nothing));
        t.tell(t.run(Functions::leave, 3));
        t.tell(t.run(Functions::fail));
    }

    static void processKilled(Teller t) throws Exception {
        PyProcess terminated = sleeper(t);
        t.tell(terminated.isAlive(), terminated.exitcode());
        terminated.terminate();
        terminated.join();
        t.tell(terminated.isAlive(), terminated.exitcode());
        PyProcess killed = sleeper(t);
        t.tell(killed.isAlive(), killed.exitcode());
        killed.kill();
        killed.join();
        t.tell(killed.isAlive(), killed.exitcode());
    }

    private static PyProcess sleeper(Teller t) {
        PyProcess process = t.fork().process(Functions::sleepLong);
        process.start();
        return process;
    }

    static void processMisuse(Teller t) throws Exception {
        PyProcess process = t.fork().process(Functions::nothing);
        t.tell(process.isAlive(), process.exitcode(), process.pid(), process.daemon());
        t.tell(tried(process::join));
        t.tell(tried(process::terminate));
        process.start();
        t.tell(tried(process::start));
        t.tell(tried(() -> process.setDaemon(true)));
        process.join();
        process.close();
        t.tell(told(process::isAlive));
        t.tell(tried(process::join));
    }

    static void processRunningCannotBeClosed(Teller t) throws Exception {
        PyProcess process = sleeper(t);
        t.tell(tried(process::close));
        process.join(0);
        t.tell(process.exitcode());
        t.tell(Multiprocessing.activeChildren(t.py()).equals(List.of(process)));
        process.kill();
        process.join();
        t.tell(Multiprocessing.activeChildren(t.py()));
    }

    static void processDaemon(Teller t) throws Exception {
        PyProcess process = t.fork().process(Functions::hasChildren);
        process.setDaemon(true);
        process.start();
        process.join();
        t.tell(process.exitcode());
    }

    static void processParent(Teller t) throws Exception {
        t.tell(Multiprocessing.parentProcess(t.py()));
        t.tell(t.run(Functions::lineage));
    }

    static void startMethods(Teller t) {
        t.tell(t.fork().getStartMethod());
        t.tell(told(() -> Multiprocessing.getContext(t.py(), "thread")));
        Multiprocessing.setStartMethod(t.py(), "spawn", true);
        t.tell(Multiprocessing.getStartMethod(t.py()));
        t.tell(tried(() -> Multiprocessing.setStartMethod(t.py(), "fork")));
    }
}
