package dev.parallax.testing;

import dev.parallax.testing.parity.Judgement;

import org.opentest4j.AssertionFailedError;

/**
 * A side has no answer
 *
 * <pre>{@code
 * its module or function is missing, it broke or ran too long. Neither a pass nor a difference.:catch (ParityInfrastructureError e) { assertThat(e.judgement().trouble()).isNotEmpty(); }
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
