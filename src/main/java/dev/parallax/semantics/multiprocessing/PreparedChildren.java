package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.JvmCommand;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the JVMs of child processes before the program that will want them. Python starts so fast
 * that it has nothing like it.
 *
 * <pre>{@code
 * @Test
 * void a_child_is_there_before_it_is_wanted() {
 *     List<String> said = new ArrayList<>();
 *     MainProgram.runMain(
 *             Interpreter.standard(),
 *             py -> {
 *                 PyFunction.NoArguments<String> name = child -> child.processName();
 *                 PreparedChildren.prepare(py, 1); // outside of what is measured
 *                 said.add(Multiprocessing.getStartMethod(py));
 *                 try (ProcessPoolExecutor executor = new ProcessPoolExecutor(py, 1)) {
 *                     said.add(executor.submit(name).result());
 *                 }
 *             });
 *     assertThat(said).containsExactly("fork", "ForkProcess-1");
 * }
 * }</pre>
 */
public final class PreparedChildren {
    private PreparedChildren() {}

    /**
     * Starts {@code count} JVMs for {@code py}'s children and waits until they are ready; {@code
     * fork}, which takes them, is its default start method from then on. One that doesn't come up
     * is left out: its child will be started when it is wanted.
     *
     * @throws IOException if no process can be started at all
     */
    public static void prepare(Interpreter py, int count) throws IOException {
        ProcessState.of(py).preferFork();
        List<Process> starting = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            starting.add(start(py, List.of(ChildMain.AHEAD)));
        }
        for (Process process : starting) {
            if (process.getInputStream().read() == Messages.READY) {
                py.spareJvms().add(process);
            } else {
                process.destroyForcibly();
            }
        }
    }

    /** Returns a JVM for a child: one that waits, or else a new one. */
    static Process take(Interpreter py, StartMethod method) throws IOException {
        if (method == StartMethod.SPAWN) {
            return start(py, List.of());
        }
        Process spare = py.spareJvms().poll();
        if (method == StartMethod.FORKSERVER) {
            py.module(ForkServer.class, ForkServer::new).refill();
        }
        return spare == null ? start(py, List.of()) : spare;
    }

    /** Starts one that rehearses and then waits. */
    static Process startAhead(Interpreter py) throws IOException {
        return start(py, List.of(ChildMain.AHEAD));
    }

    private static Process start(Interpreter py, List<String> arguments) throws IOException {
        List<String> command =
                new ArrayList<>(JvmCommand.of(ChildMain.class.getName(), py.settings().codePath()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
