package dev.parallax.semantics.multiprocessing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cases of {@code contract/processes.py} and its like, and what CPython says in each. */
final class ProcessContract {
    static final Path FOLDER = Path.of("src/test/resources/contract").toAbsolutePath();

    private ProcessContract() {}

    /** A case in Java. */
    interface Case {
        void run(Teller teller) throws Exception;
    }

    /** The files' names, without their ends. */
    static final List<String> FILES = List.of("processes", "executors", "shared");

    static Map<String, Case> cases(String file) {
        return switch (file) {
            case "processes" -> processes();
            case "executors" -> ExecutorContract.cases();
            default -> SharedContract.cases();
        };
    }

    private static Map<String, Case> processes() {
        Map<String, Case> all = new LinkedHashMap<>();
        all.put("executor_results", PoolCases::executorResults);
        all.put("executor_errors", PoolCases::executorErrors);
        all.put("executor_arguments", PoolCases::executorArguments);
        all.put("executor_after_shutdown", PoolCases::executorAfterShutdown);
        all.put("executor_broken", PoolCases::executorBroken);
        all.put("process_statuses", ProcessCases::processStatuses);
        all.put("process_killed", ProcessCases::processKilled);
        all.put("process_misuse", ProcessCases::processMisuse);
        all.put("process_running_cannot_be_closed", ProcessCases::processRunningCannotBeClosed);
        all.put("process_daemon", ProcessCases::processDaemon);
        all.put("process_parent", ProcessCases::processParent);
        all.put("pool_results", PoolCases::poolResults);
        all.put("pool_errors", PoolCases::poolErrors);
        all.put("pool_ends", PoolCases::poolEnds);
        all.put("pool_replaces", PoolCases::poolReplaces);
        all.put("queue_between_processes", SharingCases::queueBetweenProcesses);
        all.put("queue_full", SharingCases::queueFull);
        all.put("queue_joinable", SharingCases::queueJoinable);
        all.put("queue_travels_only_with_a_process", SharingCases::queueTravelsOnlyWithAProcess);
        all.put("pipe_between_processes", SharingCases::pipeBetweenProcesses);
        all.put("pipe_one_way", SharingCases::pipeOneWay);
        all.put("values", SharingCases::values);
        all.put("locks", SharingCases::locks);
        all.put("events", SharingCases::events);
        all.put("conditions", SharingCases::conditions);
        all.put("barriers", SharingCases::barriers);
        all.put("start_methods", ProcessCases::startMethods);
        return all;
    }

    static Map<String, List<String>> recorded(String file) throws IOException {
        return byCase(Files.readAllLines(FOLDER.resolve(file + ".txt")));
    }

    static Map<String, List<String>> byCase(List<String> lines) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("== ")) {
                current = new ArrayList<>();
                all.put(line.substring("== ".length()), current);
            } else {
                current.add(line);
            }
        }
        return all;
    }
}
