package dev.parallax.semantics.multiprocessing;

import org.jspecify.annotations.Nullable;

/** A lock or semaphore, and which thread of which process has it: {@code SemLock}. */
final class SemaphoreRoom extends Room {
    private final Kind kind;
    private final int most;
    private int value;
    private int depth;
    private long ownerPid;
    private long ownerThread;

    enum Kind {
        LOCK,
        RLOCK,
        SEMAPHORE,
        BOUNDED
    }

    SemaphoreRoom(Kind kind, int value, int most) {
        this.kind = kind;
        this.value = value;
        this.most = most;
    }

    @Override
    @Nullable Object attempt(Request request) {
        return switch (request.op()) {
            case "acquire" -> acquire(request);
            case "release" -> release(request);
            case "value" -> value;
            case "mine" -> mine(request);
            case "unlock" -> unlock(request);
            case "relock" -> relock(request);
            default -> describe(request);
        };
    }

    private boolean mine(Request request) {
        return depth > 0 && ownerPid == request.pid() && ownerThread == request.thread();
    }

    private Object acquire(Request request) {
        if (kind == Kind.RLOCK && mine(request)) {
            depth++;
            return true;
        }
        if (value == 0) {
            return PENDING;
        }
        value--;
        depth++;
        ownerPid = request.pid();
        ownerThread = request.thread();
        return true;
    }

    /** Returns empty, or the error. */
    private String release(Request request) {
        if (kind == Kind.RLOCK) {
            if (!mine(request)) {
                return "A:attempt to release recursive lock not owned by thread";
            }
            depth--;
            value += depth == 0 ? 1 : 0;
            return "";
        }
        if (value >= most) {
            return "V:semaphore or lock released too many times";
        }
        value++;
        depth = Math.max(0, depth - 1);
        return "";
    }

    /** Lets go of every level; returns how many there were, -1 if it is not the caller's. */
    private int unlock(Request request) {
        if (!mine(request)) {
            return -1;
        }
        int levels = depth;
        depth = 0;
        value = 1;
        return levels;
    }

    private Object relock(Request request) {
        if (value == 0) {
            return PENDING;
        }
        value = 0;
        depth = request.number();
        ownerPid = request.pid();
        ownerThread = request.thread();
        return true;
    }

    private String describe(Request request) {
        return switch (kind) {
            case LOCK -> "<Lock(owner=" + owner(request) + ")>";
            case RLOCK ->
                    "<RLock("
                            + owner(request)
                            + ", "
                            + (depth > 0 ? depthFor(request) : "0")
                            + ")>";
            case SEMAPHORE -> "<Semaphore(value=" + value + ")>";
            case BOUNDED -> "<BoundedSemaphore(value=" + value + ", maxvalue=" + most + ")>";
        };
    }

    private String depthFor(Request request) {
        return mine(request) ? Integer.toString(depth) : "nonzero";
    }

    private String owner(Request request) {
        if (depth == 0) {
            return "None";
        }
        if (ownerPid != request.pid()) {
            return "SomeOtherProcess";
        }
        return ownerThread == request.thread()
                ? String.valueOf(request.argument())
                : "SomeOtherThread";
    }
}
