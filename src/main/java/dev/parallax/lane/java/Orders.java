package dev.parallax.lane.java;

import dev.parallax.lane.LaneRequest;
import dev.parallax.semantics.interpreter.InterpreterSettings;

/** Turns requests into orders for a worker. */
final class Orders {
    private Orders() {}

    static Frames.Order of(PortClass port, LaneRequest request) {
        int cores = Runtime.getRuntime().availableProcessors();
        boolean talk = request.era() == LaneRequest.Era.TALK_2018;
        InterpreterSettings defaults = InterpreterSettings.defaults();
        return new Frames.Order(
                port.name(),
                new InterpreterSettings(
                        defaults.processName(),
                        defaults.parentPid(),
                        request.gil(),
                        defaults.switchInterval(),
                        request.timeScale(),
                        talk ? Math.max(cores, LaneRequest.TALK_CPUS) : cores,
                        request.comparison().work() ? request.work() : 1,
                        request.workers().orElse(0),
                        request.http().orElse(null),
                        port.codePath()));
    }
}
