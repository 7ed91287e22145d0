package dev.parallax.lane.java;

import dev.parallax.lane.LaneRequest;
import dev.parallax.manifest.Need;
import dev.parallax.semantics.interpreter.InterpreterSettings;

/** Turns requests into orders for a worker. */
final class Orders {
    private static final int MOST_CHILDREN = 16;

    private Orders() {}

    static Frames.Order of(PortClass port, LaneRequest request) {
        int cores = Runtime.getRuntime().availableProcessors();
        boolean talk = request.era() == LaneRequest.Era.TALK_2018;
        InterpreterSettings defaults = InterpreterSettings.defaults();
        return new Frames.Order(
                port.name(),
                children(request),
                new InterpreterSettings(
                        defaults.processName(),
                        defaults.parentPid(),
                        request.gil().policy(),
                        request.gil().interval(),
                        request.timeScale(),
                        talk ? Math.max(cores, LaneRequest.TALK_CPUS) : cores,
                        request.comparison().work() ? request.work() : 1,
                        request.workers().orElse(0),
                        request.http().orElse(null),
                        port.codePath(),
                        request.comparison().arguments()));
    }

    /** As many as a pool starts by default; more processes than that are started as they come. */
    private static int children(LaneRequest request) {
        if (!request.comparison().needs().contains(Need.PROCESSES)) {
            return 0;
        }
        int cores = Runtime.getRuntime().availableProcessors();
        int workers = request.workers().orElse(LaneRequest.TALK_CPUS);
        return Math.clamp(Math.max(cores, workers), 1, MOST_CHILDREN);
    }
}
