package dev.parallax.semantics.multiprocessing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/** A queue's packed objects, and how many of them are not done with. */
final class QueueRoom extends Room {
    private final int most;
    private final Deque<byte[]> items = new ArrayDeque<>();
    private int unfinished;

    QueueRoom(int maxsize) {
        most = maxsize > 0 ? maxsize : Integer.MAX_VALUE;
    }

    @Override
    @Nullable Object attempt(Request request) {
        return switch (request.op()) {
            case "put" -> {
                if (items.size() >= most) {
                    yield PENDING;
                }
                unfinished++;
                yield items.add(request.bytes());
            }
            case "get" -> items.isEmpty() ? PENDING : items.remove();
            case "size" -> items.size();
            case "full" -> items.size() >= most;
            case "poll" -> items.isEmpty() ? PENDING : true;
            case "done" -> {
                unfinished--;
                yield unfinished >= 0 || ++unfinished < 0;
            }
            default -> unfinished == 0 ? true : PENDING; // join
        };
    }
}
