package dev.parallax.cli;

import dev.parallax.lab.work.WorkKind;
import dev.parallax.lab.work.Works;
import dev.parallax.picture.SourcePair;
import dev.parallax.report.Source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A kind of work as it is written in Python, and in Java. */
final class GilWorkSources {
    private GilWorkSources() {}

    /** Returns both; nothing if there is no such work, or its script is not there. */
    static Optional<SourcePair> of(Home home, String name) throws IOException {
        Path script = home.folder().resolve("python-scripts/gil").resolve(name + ".py");
        Optional<WorkKind> kind = Works.byName(name);
        if (kind.isEmpty() || !Files.isRegularFile(script)) {
            return Optional.empty();
        }
        Source python = new Source("python-scripts/gil/" + name + ".py", Files.readString(script));
        String port = kind.get().work().getClass().getName();
        return Optional.of(new SourcePair(python, ComparisonSources.compiledSource(port)));
    }
}
