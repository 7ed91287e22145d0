package dev.parallax.trace;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilEvent.Kind;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds the words for one event after another. */
final class Telling {
    private final Names names;
    private final boolean handsOver;
    private final boolean priorities;
    private final Map<Integer, GilStory> gils = new HashMap<>();

    Telling(Names names, String asked) {
        this.names = names;
        String policy = asked.toLowerCase(Locale.ROOT);
        handsOver = policy.startsWith("fifo") || policy.startsWith("ruby");
        priorities = policy.startsWith("priority");
    }

    /**
     * Tells one event.
     *
     * @param before the thread's event before, leaving out cores
     * @param later the thread's next event
     * @return a sentence, or null where there is nothing to tell
     */
    @Nullable String tell(GilEvent event, @Nullable GilEvent before, @Nullable GilEvent later) {
        GilStory gil = gils.computeIfAbsent(event.gil(), g -> new GilStory());
        String who = names.of(event.thread());
        String text =
                switch (event.kind()) {
                    case START -> who + " starts.";
                    case END -> endsItself(before) ? null : who + " ends.";
                    case WAIT -> waits(event, before);
                    case TIMEOUT -> timedOut(event, gil, later);
                    case DROP_REQUEST -> asks(event, before, gil);
                    case ACQUIRE -> takes(event, before, gil);
                    case RELEASE -> letsGo(event, before, later, gil);
                    case SWITCH_WAIT_BEGIN ->
                            who
                                    + " was asked to let go, so it stays away until another thread"
                                    + " has really taken the GIL.";
                    case SWITCH_WAIT_END ->
                            "%s sees that %s has the GIL, and goes on."
                                    .formatted(who, names.of(event.other()));
                    case BUSY ->
                            "BUSY: %s was woken for nothing, since %s has the GIL already; it waits again."
                                    .formatted(who, names.of(event.other()));
                    case IO_BEGIN, SLEEP_BEGIN, LOCK_WAIT_BEGIN, C_BEGIN ->
                            released(before) ? null : who + " " + activity(event.kind()) + ".";
                    case IO_END -> who + "'s I/O is done.";
                    case SLEEP_END -> who + " has slept.";
                    case LOCK_WAIT_END -> who + " has the lock that it waited for.";
                    case C_END -> who + "'s code without the GIL is done.";
                    case OFF_CORE, ON_CORE -> core(event, gil);
                    case TAKE_BEGIN, RETRY, CHECK -> null;
                };
        gil.note(event);
        return text;
    }

    private @Nullable String waits(GilEvent event, @Nullable GilEvent before) {
        if (before != null && (before.kind() == Kind.TIMEOUT || before.kind() == Kind.BUSY)) {
            return null;
        }
        if (before != null && before.kind() == Kind.DROP_REQUEST && before.value() == 0) {
            return null;
        }
        String why =
                event.other() == GilEvent.NOBODY
                        ? "but it is about to go to another thread"
                        : "but " + names.of(event.other()) + " holds it";
        String howLong =
                event.value() < 0
                        ? "waits until it is woken"
                        : "waits, at first for " + Durations.text(event.value());
        return "%s wants the GIL, %s; it %s.".formatted(names.of(event.thread()), why, howLong);
    }

    private @Nullable String timedOut(GilEvent event, GilStory gil, @Nullable GilEvent later) {
        if (later != null && (later.kind() == Kind.DROP_REQUEST || later.kind() == Kind.ACQUIRE)) {
            return null;
        }
        String why = gil.changedHandsFor(event.thread()) ? " because the GIL changed hands" : "";
        return "%s has waited its interval, but does not ask%s; it waits a whole interval anew."
                .formatted(names.of(event.thread()), why);
    }

    private String asks(GilEvent event, @Nullable GilEvent before, GilStory gil) {
        String holder = names.of(event.other());
        if (event.thread() == GilEvent.NOBODY) {
            return "The timer asks %s, which has held the GIL for %s, to let go."
                    .formatted(holder, Durations.text(gil.heldFor(event.nanos())));
        }
        String who = names.of(event.thread());
        if (before != null && before.kind() == Kind.TIMEOUT) {
            return "%s has waited a whole interval (%s) in which the GIL did not change hands: it asks %s to let go."
                    .formatted(who, Durations.text(gil.waitedFor(event)), holder);
        }
        return "%s asks %s at once to let go%s."
                .formatted(who, holder, priorities ? ", being the more urgent" : "");
    }

    private String takes(GilEvent event, @Nullable GilEvent before, GilStory gil) {
        String who = names.of(event.thread());
        boolean woken = before != null && before.kind() == Kind.RETRY;
        long other = gil.wokenBut(event.thread());
        String text;
        if (woken) {
            text =
                    handsOver
                            ? " takes the GIL that was handed to it"
                            : " wakes up and takes the GIL";
        } else if (other != GilEvent.NOBODY && gil.lastHolder() == event.thread()) {
            text = " takes the GIL straight back, before " + names.of(other) + " is awake";
        } else if (other != GilEvent.NOBODY) {
            text = " barges in and takes the GIL before " + names.of(other) + ", which was woken";
        } else {
            text =
                    before != null && before.kind() == Kind.TIMEOUT
                            ? " stops waiting and finds the GIL free: it takes it"
                            : " takes the GIL: it is free";
        }
        long waited = gil.waited(event);
        String after = waited > 0 ? " after " + Durations.text(waited) : "";
        long asker = gil.asker();
        String left =
                asker != GilEvent.NOBODY && asker != event.thread()
                        ? "; " + names.of(asker) + ", which had asked, goes on waiting"
                        : "";
        return who + text + after + left + ".";
    }

    private String letsGo(
            GilEvent event, @Nullable GilEvent before, @Nullable GilEvent later, GilStory gil) {
        String who = names.of(event.thread());
        String next =
                event.other() == GilEvent.NOBODY
                        ? "nobody waits"
                        : names.of(event.other()) + (handsOver ? " is handed it" : " is woken");
        if (event.value() == GilEvent.FORCED) {
            boolean asked = gil.requested() || isAskedCheck(before);
            String why =
                    asked
                            ? " sees at %s that it is asked to, and lets go"
                                    .formatted(gil.whichCheck())
                            : "'s ticks are used up: it lets go although nobody has asked";
            return who + why + "; " + next + ".";
        }
        String why =
                later == null
                        ? ""
                        : switch (later.kind()) {
                            case IO_BEGIN, SLEEP_BEGIN, LOCK_WAIT_BEGIN, C_BEGIN ->
                                    ", as it " + activity(later.kind());
                            case END -> ", as it ends";
                            default -> "";
                        };
        return "%s lets go of the GIL by itself%s; %s.".formatted(who, why, next);
    }

    private static boolean isAskedCheck(@Nullable GilEvent before) {
        return before != null && before.kind() == Kind.CHECK && before.value() == 1;
    }

    private @Nullable String core(GilEvent event, GilStory gil) {
        if (gil.holder() != event.thread()) {
            return null;
        }
        String who = names.of(event.thread());
        return event.kind() == Kind.ON_CORE
                ? gil.holderOffCore() ? who + " has a core again." : null
                : who + " loses its core to another program or thread, but keeps the GIL.";
    }

    private static boolean endsItself(@Nullable GilEvent before) {
        return released(before);
    }

    private static boolean released(@Nullable GilEvent before) {
        return before != null
                && before.kind() == Kind.RELEASE
                && before.value() == GilEvent.VOLUNTARY;
    }

    private static String activity(Kind kind) {
        return switch (kind) {
            case IO_BEGIN -> "waits for I/O";
            case SLEEP_BEGIN -> "sleeps";
            case LOCK_WAIT_BEGIN -> "waits for another lock";
            default -> "runs code that needs no GIL";
        };
    }
}
