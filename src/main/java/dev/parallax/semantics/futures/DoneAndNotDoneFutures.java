package dev.parallax.semantics.futures;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What {@link Futures#wait} returns: {@code concurrent.futures.DoneAndNotDoneFutures}.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         new Interpreter(
 *                 InterpreterSettings.defaults(),
 *                 new RealClock(),
 *                 line -> System.out.println(line.text())),
 *         py -> {
 *             Future<Integer> done = new Future<>(py);
 *             Future<Integer> open = new Future<>(py);
 *             done.setResult(1);
 *             DoneAndNotDoneFutures<Integer> found =
 *                     Futures.wait(py, List.of(done, open), Futures.ReturnWhen.FIRST_COMPLETED);
 *             py.print(found.done().contains(done), found.notDone().contains(open)); // True True
 *         });
 * }</pre>
 *
 * @param done the futures that were done when it returned
 * @param notDone the others
 * @param <R> what the futures' calls return
 */
public record DoneAndNotDoneFutures<R extends @Nullable Object>(
        Set<Future<R>> done, Set<Future<R>> notDone) {}
