package dev.parallax.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The Python side's own code. */
final class PythonServer {
    private PythonServer() {}

    static String source() {
        try (InputStream in = PythonServer.class.getResourceAsStream("fuzz_server.py")) {
            if (in == null) {
                throw new IllegalStateException("fuzz_server.py is missing from Parallax's jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("fuzz_server.py can't be read", e);
        }
    }
}
