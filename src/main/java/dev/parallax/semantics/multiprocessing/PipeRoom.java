package dev.parallax.semantics.multiprocessing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is on its way in a pipe, and who has which end: an end that nobody has is closed. */
final class PipeRoom extends Room {
    /** As much as a pipe of the operating system takes before its writer waits. */
    private static final int CAPACITY = 1 << 16;

    private static final int ENDS = 2;

    private final List<Deque<byte[]>> towards = new ArrayList<>();
    private final List<Set<Integer>> holders = new ArrayList<>();
    private final int[] bytes = new int[ENDS];
    private int last;

    PipeRoom() {
        for (int i = 0; i < ENDS; i++) {
            towards.add(new ArrayDeque<>());
            holders.add(new HashSet<>());
        }
    }

    @Override
    @Nullable Object attempt(Request request) {
        int end = request.op().charAt(request.op().length() - 1) - '0';
        return switch (request.op().substring(0, request.op().length() - 1)) {
            case "hold" -> {
                holders.get(end).add(++last);
                yield last;
            }
            case "drop" -> holders.get(end).remove(request.number());
            case "send" -> send(1 - end, request.bytes());
            case "recv" -> receive(end);
            default ->
                    towards.get(end).isEmpty() && !holders.get(1 - end).isEmpty() ? PENDING : true;
        };
    }

    /** Returns whether somebody may read it. */
    private Object send(int to, byte[] message) {
        if (holders.get(to).isEmpty()) {
            return false;
        }
        if (bytes[to] > 0 && bytes[to] + message.length > CAPACITY) {
            return PENDING;
        }
        bytes[to] += message.length;
        return towards.get(to).add(message);
    }

    /** Returns a message, or null if there will be none. */
    private @Nullable Object receive(int end) {
        byte[] message = towards.get(end).poll();
        if (message != null) {
            bytes[end] -= message.length;
            return message;
        }
        return holders.get(1 - end).isEmpty() ? null : PENDING;
    }
}
