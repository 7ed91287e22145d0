package dev.parallax.semantics.threading;

/** What stands for an object's address in its repr. */
final class Addresses {
    private Addresses() {}

    static String of(Object object) {
        return "0x%012x".formatted(System.identityHashCode(object));
    }
}
