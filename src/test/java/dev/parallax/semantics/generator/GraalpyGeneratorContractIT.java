package dev.parallax.semantics.generator;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The contract on GraalPy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraalpyGeneratorContractIT extends PythonGeneratorContract {
    private final Context context =
            Context.newBuilder("python").option("engine.WarnInterpreterOnly", "false").build();
    private Value command = context.asValue(null);

    @BeforeAll
    void load() throws IOException {
        context.eval(
                "python", Files.readString(Path.of("src/test/resources/contract/generators.py")));
        command = context.getBindings("python").getMember("command");
    }

    @AfterAll
    void close() {
        context.close();
    }

    /** Differs from CPython: GraalPy has one type for the iterators of all sequences. */
    @Override
    String listIterator() {
        return "iterator";
    }

    @Override
    String command(String text) {
        return command.execute(text).asString();
    }
}
