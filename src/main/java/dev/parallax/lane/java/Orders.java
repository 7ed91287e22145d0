package dev.parallax.lane.java;

import dev.parallax.lane.LaneRequest;
import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.manifest.Need;
import dev.parallax.semantics.interpreter.InterpreterSettings;

import java.nio.charset.StandardCharsets;

/** Turns requests into orders for a worker. */
final class Orders {
    private static final int MOST_CHILDREN = 16;

    private Orders() {}

    /**
     * Returns the order.
     *
     * @throws LaneUnavailableException if what the port reads can't be read
     */
    static Frames.Order of(PortClass port, LaneRequest request) throws LaneUnavailableException {
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
                        request.comparison().arguments()),
                new String(request.stdin(), StandardCharsets.ISO_8859_1));
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
