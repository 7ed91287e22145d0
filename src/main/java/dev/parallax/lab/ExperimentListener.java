package dev.parallax.lab;

import java.io.IOException;

/** Is told how an experiment goes on, on the thread that runs it. */
public interface ExperimentListener {
    /** Something begins that is not measured, such as finding sizes. */
    void preparing(String what);

    /**
     * A measurement begins.
     *
     * @param round which round, from 1; 0 for a warm-up
     * @param of how many rounds there are to be
     * @param number which measurement of the round, from 1
     * @param cells how many measurements a round has
     * @param what what is measured
     */
    void measuring(int round, int of, int number, int cells, String what);

    /**
     * A round is complete.
     *
     * @throws IOException if the result can't be kept, which ends the experiment
     */
    void completed(Result soFar) throws IOException;
}
