package dev.parallax.testing;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What the Java side of a {@link ParityTest} answers. If nothing is handed over, the answer is
 * {@code None}; what the method throws is the answer, too.
 *
 * <p>One for each call; for the thread that runs the method and those it waits for.
 *
 * <pre>{@code
 * @ParityTest
 * @Case("'Ann'")
 * void greet(String name, Answer java) {
 *     java.is(new Greeter(java.out()).greet(name));
 * }
 * }</pre>
 */
public final class Answer {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private volatile @Nullable Object value;

    Answer() {}

    /** Says what Java returned; null stands for {@code None}. */
    public void is(@Nullable Object returned) {
        value = returned;
    }

    /** Returns the stream for what Java prints; it is held against Python's {@code sys.stdout}. */
    public PrintStream out() {
        return out;
    }

    @Nullable Object value() {
        return value;
    }

    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
