package dev.parallax.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The Python side's own code: parts that make one module. */
final class PythonServer {
    private static final List<String> PARTS =
            List.of(
                    "fuzz_names.py",
                    "fuzz_asyncio.py",
                    "fuzz_calls.py",
                    "fuzz_pool.py",
                    "fuzz_server.py");

    private PythonServer() {}

    static String source() {
        return PARTS.stream().map(PythonServer::part).collect(Collectors.joining("\n\n"));
    }

    private static String part(String name) {
        try (InputStream in = PythonServer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from Parallax's jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " can't be read", e);
        }
    }
}
