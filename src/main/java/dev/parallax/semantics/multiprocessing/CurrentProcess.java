package dev.parallax.semantics.multiprocessing;

/**
 * {@code multiprocessing.current_process()}: what a process knows of itself.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         new Interpreter(
 *                 InterpreterSettings.defaults(),
 *                 new RealClock(),
 *                 line -> System.out.println(line.text())),
 *         py -> {
 *             CurrentProcess me = Multiprocessing.currentProcess(py);
 *             py.print(me.name(), me.daemon()); // MainProcess False
 *             py.print(me.pid() == py.getpid()); // True
 *         });
 * }</pre>
 *
 * @param name {@code current_process().name}
 * @param pid {@code current_process().pid}
 * @param daemon {@code current_process().daemon}: whether it ends with its parent and may have no
 *     children
 */
public record CurrentProcess(String name, long pid, boolean daemon) {}
