package dev.parallax.semantics.coroutine;

import org.jspecify.annotations.Nullable;

/**
 * What {@code async with} takes.
 *
 * <pre>{@code
 * List<String> log = new ArrayList<>();
 * class OpenedFile implements AsyncContextManager<String> {
 *     @Override
 *     public Awaitable<String> aenter() {
 *         log.add("opened");
 *         return Coroutine.returning(async -> "a.txt");
 *     }
 *
 *     @Override
 *     public Awaitable<Boolean> aexit(Throwable error) {
 *         log.add("closed");
 *         return Coroutine.returning(async -> false); // an error goes on
 *     }
 * }
 * OpenedFile file = new OpenedFile();
 * new Asyncio(Interpreter.standard())
 *         .run(
 *                 Coroutine.of(
 *                         async -> {
 *                             String read = async.with(file, (inner, name) -> "text of " + name);
 *                             System.out.println(read + ", " + log); // text of a.txt, [opened, closed]
 *                         }));
 * }</pre>
 *
 * @param <T> what entering it gives
 */
public interface AsyncContextManager<T extends @Nullable Object> {
    /** {@code __aenter__()}. */
    Awaitable<T> aenter();

    /**
     * {@code __aexit__(type, error, traceback)}.
     *
     * @param error what the block raised, null if it ended well
     * @return gives whether the error is dealt with and must not go on; its value is ignored if
     *     there is none
     */
    Awaitable<Boolean> aexit(@Nullable Throwable error);
}
