package dev.parallax.cli;

import dev.parallax.semantics.generator.Weave;
import dev.parallax.semantics.generator.Weave.Woven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the build said about the bodies of generators and coroutines on the class path. */
record BodiesReport(List<Woven> bodies) {
    /** Reads the reports of all jars and folders. */
    static BodiesReport read(ClassLoader loader) throws IOException {
        List<Woven> all = new ArrayList<>();
        for (URL url : Collections.list(loader.getResources(Weave.REPORT))) {
            try (BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
                in.lines().map(Woven::parse).forEach(all::add);
            }
        }
        return new BodiesReport(all);
    }

    /** One line about all, then one for each that runs on a thread. */
    List<String> lines() {
        if (bodies.isEmpty()) {
            return List.of("rewritten at first use: this build has no " + Weave.REPORT);
        }
        List<Woven> refused = bodies.stream().filter(body -> !body.refusal().isEmpty()).toList();
        List<String> lines = new ArrayList<>();
        lines.add(
                "%d generators and coroutines: %d rewritten, %d on virtual threads"
                        .formatted(bodies.size(), bodies.size() - refused.size(), refused.size()));
        refused.forEach(
                body -> lines.add("on a virtual thread: " + body.name() + ", " + body.refusal()));
        return lines;
    }
}
