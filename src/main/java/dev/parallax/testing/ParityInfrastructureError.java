package dev.parallax.testing;

import dev.parallax.testing.parity.Judgement;

import org.opentest4j.AssertionFailedError;

/**
 * A side has no answer
 *
 * <pre>{@code
 * @Test
 * void missing(Parity parity) {
 *     ParityInfrastructureError broken =
 *             Assertions.assertThrows(
 *                     ParityInfrastructureError.class,
 *                     () -> parity.of("no_such_function").and(() -> 1).check());
 *     assertThat(broken.judgement().trouble()).isNotEmpty();
 * }
 * }</pre>
 */
public final class ParityInfrastructureError extends AssertionFailedError {
    private static final long serialVersionUID = 1L;

    private final transient Judgement judgement;

    ParityInfrastructureError(String message, Judgement judgement) {
        super(message);
        this.judgement = judgement;
    }

    /** Returns the verdict and what it rests on. */
    public Judgement judgement() {
        return judgement;
    }
}
