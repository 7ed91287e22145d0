package dev.parallax.testing.bite;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

import java.nio.file.Path;

/** Runs a suite again and again, on Pythons that stay warm. */
final class Trials implements AutoCloseable {
    private final LauncherSession session = LauncherFactory.openSession();
    private final String sides;
    private final Path ledger;

    /**
     * Starts nothing yet.
     *
     * @param ledger where a chapter of divergences goes, since what mutants do is none
     */
    Trials(String sides, Path ledger) {
        this.sides = sides;
        this.ledger = ledger;
    }

    /** Returns what came of the class's tests. */
    TestExecutionSummary run(Class<?> test) {
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(test))
                        .configurationParameter("parallax.sides", sides)
                        .configurationParameter("parallax.ledger", ledger.toString())
                        .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        session.getLauncher().execute(request, listener);
        return listener.getSummary();
    }

    @Override
    public void close() {
        session.close();
    }
}
