package dev.parallax.lab.python;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Reads what a process complains of and keeps the last line. */
final class StderrTail {
    private static final int LONGEST = 300;

    private String last = "";

    void read(InputStream in) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null) {
                keep(line);
                line = reader.readLine();
            }
        } catch (IOException e) {
            // It was ended while it wrote.
        }
    }

    private synchronized void keep(String line) {
        if (!line.isBlank()) {
            last = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        }
    }

    /** Returns the last line that was not blank, or an empty text. */
    synchronized String lastLine() {
        return last;
    }
}
