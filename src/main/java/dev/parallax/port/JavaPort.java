package dev.parallax.port;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.MainProgram;

/**
 * The Java port of a Python script. It is public and has a public constructor without parameters;
 * {@link #run} is the script's code at module level.
 *
 * <pre>{@code
 * class Hello implements JavaPort {
 *     @Override
 *     public void run(Interpreter py) {
 *         py.print("hello"); // hello
 *     }
 * }
 * MainProgram.runMain(Interpreter.standard(), new Hello());
 * }</pre>
 */
@FunctionalInterface
public interface JavaPort extends MainProgram {
    /**
     * Runs the script from its first statement to its last, on the main thread.
     *
     * @param py the Python process it runs in
     * @throws Exception what the script raises and does not catch
     */
    @Override
    void run(Interpreter py) throws Exception;
}
