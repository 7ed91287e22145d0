package dev.parallax.trace;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilEvent.Kind;

import java.util.HashMap;
import java.util.Map;

/** What an explanation must remember of one GIL. */
final class GilStory {
    private final Map<Long, Long> wantedSince = new HashMap<>();
    private final Map<Long, Long> waitingSince = new HashMap<>();
    private final Map<Long, Long> seenSwitches = new HashMap<>();
    private long holder = GilEvent.NOBODY;
    private long lastHolder = GilEvent.NOBODY;
    private long since;
    private long switches;
    private long checks;
    private long woken = GilEvent.NOBODY;
    private boolean requested;
    private boolean offCore;
    private long asker = GilEvent.NOBODY;

    /** Takes an event, after it was told. */
    void note(GilEvent event) {
        switch (event.kind()) {
            case TAKE_BEGIN -> wantedSince.put(event.thread(), event.nanos());
            case WAIT -> {
                waitingSince.put(event.thread(), event.nanos());
                seenSwitches.put(event.thread(), switches);
            }
            case DROP_REQUEST -> {
                asker = requested ? asker : event.thread();
                requested = true;
            }
            case ACQUIRE -> acquired(event);
            case RELEASE -> {
                holder = GilEvent.NOBODY;
                woken = event.other();
            }
            case CHECK -> checks++;
            case ON_CORE, OFF_CORE -> {
                if (event.thread() == holder) {
                    offCore = event.kind() == Kind.OFF_CORE;
                }
            }
            default -> {}
        }
    }

    private void acquired(GilEvent event) {
        switches += lastHolder == event.thread() ? 0 : 1;
        holder = event.thread();
        lastHolder = holder;
        since = event.nanos();
        checks = 0;
        woken = GilEvent.NOBODY;
        requested = false;
        asker = GilEvent.NOBODY;
        offCore = false;
        wantedSince.remove(holder);
    }

    long holder() {
        return holder;
    }

    long lastHolder() {
        return lastHolder;
    }

    boolean holderOffCore() {
        return offCore;
    }

    boolean requested() {
        return requested;
    }

    /** Returns who asked first since the last change, if a thread did. */
    long asker() {
        return asker;
    }

    /** Returns who was woken for the lock, if it is another thread. */
    long wokenBut(long thread) {
        return woken == thread ? GilEvent.NOBODY : woken;
    }

    boolean changedHandsFor(long thread) {
        Long seen = seenSwitches.get(thread);
        return seen != null && seen != switches;
    }

    long heldFor(long now) {
        return now - since;
    }

    /** Returns how long the waiting thread's current interval lasts. */
    long waitedFor(GilEvent event) {
        return event.nanos() - waitingSince.getOrDefault(event.thread(), event.nanos());
    }

    /** Returns how long ago the thread began to want the lock. */
    long waited(GilEvent event) {
        return event.nanos() - wantedSince.getOrDefault(event.thread(), event.nanos());
    }

    String whichCheck() {
        return checks <= 1 ? "its next check" : "its check number " + checks;
    }
}
