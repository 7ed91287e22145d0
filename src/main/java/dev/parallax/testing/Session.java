package dev.parallax.testing;

import dev.parallax.testing.parity.Ledger;
import dev.parallax.testing.parity.Vectors;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What all tests of one launch share: the Pythons and the ledger. */
final class Session implements AutoCloseable {
    static final Namespace NAMESPACE = Namespace.create(Session.class.getPackageName());

    private final RealSides sides;
    private final Ledger ledger = new Ledger();
    private final Path chapter;
    private final boolean writes;
    private final Map<Path, Vectors> vectors = new ConcurrentHashMap<>();

    private Session(ExtensionContext context) {
        sides =
                new RealSides(
                        context.getConfigurationParameter("parallax.pool.size")
                                .map(Integer::parseInt)
                                .orElse(1));
        writes = Oracle.of(context).writes();
        chapter =
                context.getConfigurationParameter("parallax.ledger")
                        .map(Path::of)
                        .orElseGet(() -> output().resolve("DIVERGENCES.md"));
    }

    static Session of(ExtensionContext context) {
        Store store = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
        return store.getOrComputeIfAbsent(
                Session.class, key -> new Session(context), Session.class);
    }

    /** Returns where reports go: Maven's folder, or Gradle's. */
    static Path output() {
        boolean gradle = !Files.exists(Path.of("pom.xml")) && Files.exists(Path.of("build"));
        return Path.of(gradle ? "build" : "target", "parallax");
    }

    /** Returns a test class's own sides, or those of the launch. */
    Sides sides(ExtensionContext context) {
        Sides own = context.getStore(NAMESPACE).get(Sides.KEY, Sides.class);
        return own == null ? sides : own;
    }

    /** Returns the recorded answers of a file, read once; written at the end if asked for. */
    Vectors vectors(Path file) {
        return vectors.computeIfAbsent(file, Vectors::read);
    }

    Ledger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        sides.close();
        if (!ledger.isEmpty()) {
            ledger.write(chapter);
        }
        if (writes) {
            vectors.forEach((file, recorded) -> recorded.write(file));
        }
    }
}
