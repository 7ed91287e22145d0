package dev.parallax.simulation;

/** Somebody else's thread that always wants a core. */
final class Background extends Task {
    Background() {
        need = Long.MAX_VALUE / 4;
    }

    @Override
    boolean step() {
        need = Long.MAX_VALUE / 4;
        return true;
    }
}
