package dev.parallax.semantics.multiprocessing;

/** A flag. */
final class EventRoom extends Room {
    private boolean flag;

    @Override
    Object attempt(Request request) {
        return switch (request.op()) {
            case "set" -> change(true);
            case "clear" -> change(false);
            case "wait" -> flag ? true : PENDING;
            default -> flag;
        };
    }

    private boolean change(boolean to) {
        flag = to;
        return to;
    }
}
