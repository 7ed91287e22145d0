package dev.parallax.semantics.gil;

/**
 * Lets the JIT compiler see raised breakers before any program runs. It would otherwise compile
 * loops as if there were none, and compile them differently after the first: serial and threaded
 * runs of one loop would then differ in speed for a reason that is not the GIL's.
 */
final class Rehearsal extends Gil {
    private static final int TICKS = 6_000;

    void run() {
        setBreaker(true);
        for (int i = 0; i < TICKS; i++) {
            tick();
        }
    }

    @Override
    protected void atBreaker() {}

    @Override
    public void take() {}

    @Override
    public void drop(boolean last) {}

    @Override
    public boolean held() {
        return false;
    }

    @Override
    public GilPolicy policy() {
        return new NoGilPolicy();
    }

    @Override
    public GilCounts counts() {
        return GilCounts.ZERO;
    }

    @Override
    protected void happened(GilEvent.Kind kind) {}
}
