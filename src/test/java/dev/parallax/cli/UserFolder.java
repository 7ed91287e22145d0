package dev.parallax.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of a user's own: one comparison, its script and its port as a source file. */
record UserFolder(Path folder) {

    /** Writes {@code case.toml}, {@code case.py} and {@code Case.java}. */
    UserFolder with(String script, String portBody) throws IOException {
        return with(script, portBody, "");
    }

    UserFolder with(String script, String portBody, String moreManifest) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("case.py"), script);
        Files.writeString(
                folder.resolve("Case.java"),
                """
                import dev.parallax.port.JavaPort;
                import dev.parallax.semantics.interpreter.Interpreter;

                public final class Case implements JavaPort {
                    @Override
                    public void run(Interpreter py) throws Exception {
                        %s
                    }
                }
                """
                        .formatted(portBody));
        Files.writeString(
                folder.resolve("case.toml"),
                """
                title = "A case"
                shows = "What a test wants to see."
                script = "case.py"
                port = "Case.java"
                %s
                """
                        .formatted(moreManifest));
        return this;
    }
}
