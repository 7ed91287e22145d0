package dev.parallax.semantics.generator;

/** Makes bodies suspendable. */
@FunctionalInterface
interface Engine {
    /** Each body on a virtual thread of its own. */
    Engine VIRTUAL_THREADS = VirtualThreadFrame::new;

    /** Makes a frame that has not begun to run. */
    Frame frame(Body<?> body);
}
