package dev.parallax.port;

import dev.parallax.semantics.interpreter.Interpreter;

/**
 * A port whose work can be multiplied ({@link Interpreter#work()}) until it lasts long enough to be
 * measured.
 *
 * <p>What is measured for that is one task, alone in one thread, so that one factor serves every
 * variant of a program (serial, threads, processes), with the GIL and without: a tick costs the
 * same in both, and the number of steps is what the variants must have in common.
 *
 * <pre>{@code
 * class Counting implements JavaPort, Workload {
 *     @Override
 *     public void run(Interpreter py) {
 *         py.print("counted", py.work()); // counted 1
 *         once(py);
 *     }
 *
 *     @Override
 *     public void once(Interpreter py) {
 *         for (long i = 0; i < 1000 * py.work(); i++) {
 *             py.gil().tick();
 *         }
 *     }
 * }
 * MainProgram.runMain(Interpreter.standard(), new Counting());
 * }</pre>
 */
public interface Workload {
    /**
     * Does one serial task's work.
     *
     * @param py says how often the work is to be done; takes what the task prints
     */
    void once(Interpreter py);
}
