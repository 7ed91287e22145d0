package dev.parallax.semantics.gil;

/** No lock: threads run at the same time, as in free-threaded CPython. */
public final class NoGil extends Gil {
    @Override
    protected void atBreaker() {
        throw new IllegalStateException("nobody raises the breaker of a lock that is off");
    }

    @Override
    public void take() {}

    @Override
    public void drop(boolean last) {}

    @Override
    public boolean held() {
        return false;
    }

    @Override
    public boolean enabled() {
        return false;
    }
}
