package dev.parallax.trace;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.trace.Timeline.Handover;
import dev.parallax.trace.Timeline.Owner;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Follows one GIL from hand to hand. */
final class OwnerTrack {
    private final int gil;
    private final List<Owner> owners = new ArrayList<>();
    private final List<Handover> handovers = new ArrayList<>();
    private boolean known;
    private long holder = GilEvent.NOBODY;
    private long since;
    private @Nullable GilEvent request;
    private long releasedNanos = -1;
    private long releaser = GilEvent.NOBODY;

    OwnerTrack(int gil) {
        this.gil = gil;
    }

    void read(GilEvent event, long now) {
        switch (event.kind()) {
            case ACQUIRE -> acquired(event.thread(), now);
            case RELEASE -> released(event.thread(), now);
            case END -> ended(event.thread(), now);
            case DROP_REQUEST -> request = request == null ? event : request;
            default -> {}
        }
    }

    private void acquired(long thread, long now) {
        close(now);
        holder = thread;
        since = now;
        known = true;
        GilEvent asked = request;
        if (asked != null && releasedNanos >= 0) {
            handovers.add(
                    new Handover(
                            gil,
                            asked.thread(),
                            releaser,
                            thread,
                            asked.nanos(),
                            releasedNanos,
                            now));
        }
        request = null;
        releasedNanos = -1;
    }

    private void released(long thread, long now) {
        if (!known) {
            holder = thread; // it held the lock before the trace began
        }
        known = true;
        if (holder == thread) {
            close(now);
            releasedNanos = now;
            releaser = thread;
        }
    }

    private void ended(long thread, long now) {
        if (holder == thread && holder != GilEvent.NOBODY) {
            close(now);
        }
    }

    private void close(long now) {
        if (holder != GilEvent.NOBODY && now > since) {
            owners.add(new Owner(gil, holder, since, now));
        }
        holder = GilEvent.NOBODY;
    }

    List<Owner> owners(long end) {
        close(end);
        return owners;
    }

    List<Handover> handovers() {
        return handovers;
    }
}
