package dev.parallax.semantics.multiprocessing;

import java.util.LinkedHashMap;
import java.util.Map;

/** Those who wait for a condition, in order; each has a ticket. */
final class ConditionRoom extends Room {
    private final Map<Integer, Boolean> tickets = new LinkedHashMap<>();
    private int last;

    @Override
    Object attempt(Request request) {
        return switch (request.op()) {
            case "ticket" -> {
                tickets.put(++last, false);
                yield last;
            }
            case "wait" ->
                    tickets.getOrDefault(request.number(), false)
                            ? forget(request.number())
                            : PENDING;
            case "forget" -> forget(request.number());
            default -> {
                wake(request.number());
                yield true;
            }
        };
    }

    /** Says whether it had been notified. */
    private boolean forget(int ticket) {
        return Boolean.TRUE.equals(tickets.remove(ticket));
    }

    private void wake(int count) {
        tickets.entrySet().stream()
                .filter(ticket -> !ticket.getValue())
                .limit(count)
                .forEach(ticket -> ticket.setValue(true));
    }
}
