package dev.parallax.simulation;

/** Sends a request, waits for the answer, sends the next. It is no Python thread. */
final class EchoClient extends Task {
    private final Kernel kernel;
    private final Totals totals;
    private final Worker server;
    private Phase.EchoCosts costs = Phase.EchoCosts.DEFAULT;
    private boolean began;
    private boolean sending = true;
    private long sentAt;

    EchoClient(Worker server) {
        kernel = server.kernel;
        totals = server.totals;
        this.server = server;
    }

    @Override
    boolean step() {
        if (sending) {
            sending = false;
            server.request();
            return false;
        }
        totals.roundTrip(kernel.now() - sentAt);
        sending = true;
        sentAt = kernel.now();
        need = costs.client() / 2;
        return true;
    }

    /** The server begins to receive. */
    void begin(Phase.EchoCosts newCosts) {
        costs = newCosts;
        if (!began) {
            began = true;
            kernel.wake(this);
        }
    }

    /** The answer is there. */
    void answer() {
        kernel.wake(this);
    }

    @Override
    void woken() {
        if (sending) {
            sentAt = kernel.now();
        }
        need = costs.client() - costs.client() / 2;
    }
}
