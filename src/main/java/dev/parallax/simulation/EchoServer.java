package dev.parallax.simulation;

import dev.parallax.semantics.gil.GilEvent.Kind;
import dev.parallax.simulation.Tally.State;

/**
 * A {@link Phase.Echo} under way. Sending never blocks here, and yet lets go of the GIL: that is
 * what makes the convoy.
 */
final class EchoServer {
    private final Worker worker;
    private final EchoClient client;
    private Phase.EchoCosts costs = Phase.EchoCosts.DEFAULT;
    private long left;
    private int requests;
    private boolean waiting;

    EchoServer(Worker worker) {
        this.worker = worker;
        client = new EchoClient(worker);
    }

    EchoClient client() {
        return client;
    }

    boolean begin(Phase.Echo echo) {
        left = echo.requests();
        costs = echo.costs();
        if (left <= 0) {
            return worker.stepAt(Step.PHASE, 0);
        }
        client.begin(costs);
        return worker.letGo(Step.RECEIVE);
    }

    boolean step(Step step) {
        return switch (step) {
            case RECEIVE -> worker.stepAt(Step.RECEIVED, costs.receive());
            case RECEIVED -> received();
            case HAS_REQUEST -> hasRequest();
            case SERVE -> worker.stepAt(Step.SERVED, costs.serve());
            case SERVED -> worker.callEnded(Step.SEND);
            case SEND -> worker.letGo(Step.SENDING);
            case SENDING -> worker.stepAt(Step.SENT, costs.send());
            case SENT -> sent();
            case ANSWERED -> answered();
            default -> throw new IllegalStateException("no step of an echo: " + step);
        };
    }

    private boolean received() {
        if (requests > 0) {
            requests--;
            return worker.take(Step.SERVE);
        }
        worker.emit(Kind.IO_BEGIN, 0);
        worker.tally.enter(State.IO, worker.kernel.now());
        worker.next = Step.HAS_REQUEST;
        waiting = true;
        return false;
    }

    private boolean hasRequest() {
        requests--;
        worker.emit(Kind.IO_END, 0);
        worker.tally.enter(State.OTHER, worker.kernel.now());
        return worker.take(Step.SERVE);
    }

    private boolean sent() {
        client.answer();
        return worker.take(Step.ANSWERED);
    }

    private boolean answered() {
        if (left != Long.MAX_VALUE) {
            left--;
        }
        return left > 0 ? worker.letGo(Step.RECEIVE) : worker.stepAt(Step.PHASE, 0);
    }

    /** The client has sent a request. */
    void request() {
        requests++;
        if (waiting) {
            waiting = false;
            worker.kernel.wake(worker);
        }
    }
}
