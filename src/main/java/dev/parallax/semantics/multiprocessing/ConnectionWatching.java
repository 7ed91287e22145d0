package dev.parallax.semantics.multiprocessing;

import java.io.UncheckedIOException;

/** Says when a connection is ready: asks the room of its pipe, on a thread of its own. */
record ConnectionWatching(Remote remote, String op) implements Waitable.Watching {
    @Override
    public boolean ready() throws InterruptedException {
        return Boolean.TRUE.equals(remote.ask(op, null, 0));
    }

    @Override
    public Runnable whenReady(Runnable then) {
        Thread asking = Thread.ofVirtual().start(() -> ask(then));
        return asking::interrupt;
    }

    private void ask(Runnable then) {
        try {
            if (Boolean.TRUE.equals(remote.askAside(op))) {
                then.run();
            }
        } catch (InterruptedException e) {
            // Something else was ready sooner.
        } catch (UncheckedIOException e) {
            then.run(); // its owner has ended: whoever asks next hears of it
        }
    }
}
