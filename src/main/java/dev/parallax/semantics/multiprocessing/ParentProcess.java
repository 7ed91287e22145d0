package dev.parallax.semantics.multiprocessing;

/**
 * {@code multiprocessing.parent_process()}: what a child knows of its parent.
 *
 * <p>Differs from CPython: it can't be waited for, since a child ends with its parent.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         new Interpreter(
 *                 InterpreterSettings.defaults(),
 *                 new RealClock(),
 *                 line -> System.out.println(line.text())),
 *         py -> {
 *             py.print(Multiprocessing.parentProcess(py)); // None
 *         });
 * }</pre>
 *
 * @param name {@code parent_process().name}
 * @param pid {@code parent_process().pid}
 */
public record ParentProcess(String name, long pid) {}
