package dev.parallax.testing.bite;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

import java.nio.file.Path;
import java.util.Optional;

/** Runs a suite again and again, on Pythons that stay warm. */
final class Trials implements AutoCloseable {
    private final LauncherSession session = LauncherFactory.openSession();
    private final String sides;
    private final Path folder;

    /**
     * Starts nothing yet.
     *
     * @param folder where a chapter of divergences goes, since what mutants do is none
     */
    Trials(String sides, Path folder) {
        this.sides = sides;
        this.folder = folder;
    }

    /**
     * Returns what came of the class's tests.
     *
     * @param python a folder whose modules take the place of the suite's
     * @param classes a folder whose class files take the place of the port's, in other JVMs
     */
    TestExecutionSummary run(Class<?> test, Optional<Path> python, Path classes) {
        LauncherDiscoveryRequestBuilder builder =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(test))
                        .configurationParameter("parallax.sides", sides)
                        .configurationParameter("parallax.classes", classes.toString())
                        .configurationParameter(
                                "parallax.ledger", folder.resolve("DIVERGENCES.md").toString());
        python.ifPresent(
                modules -> builder.configurationParameter("parallax.python", modules.toString()));
        LauncherDiscoveryRequest request = builder.build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        session.getLauncher().execute(request, listener);
        return listener.getSummary();
    }

    @Override
    public void close() {
        session.close();
    }
}
