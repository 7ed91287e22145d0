package dev.parallax.lane.graalpy;

import dev.parallax.lane.LaneRequest;
import dev.parallax.lane.LaneRequest.Era;
import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.manifest.Need;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A request in the terms of {@code parallax_lane.runner}. */
final class Settings {
    private final List<Object> pairs = new ArrayList<>();

    private Settings() {}

    /**
     * Returns names and values by turns; what is not asked for is absent.
     *
     * @param command starts a child process, if children are processes of the operating system
     * @param token marks such a child's output
     * @throws LaneUnavailableException if what the script reads can't be read
     */
    static List<Object> of(
            LaneRequest request, @Nullable Path packages, List<String> command, String token)
            throws LaneUnavailableException {
        Settings settings = new Settings();
        settings.put("script", request.comparison().script().toAbsolutePath().toString());
        if (!request.comparison().arguments().isEmpty()) {
            settings.put("arguments", String.join("\0", request.comparison().arguments()));
        }
        byte[] stdin = request.stdin();
        if (stdin.length > 0) {
            settings.put("stdin", new String(stdin, StandardCharsets.ISO_8859_1));
        }
        request.comparison()
                .session()
                .ifPresent(file -> settings.put("session", file.toAbsolutePath().toString()));
        settings.put("era", request.era() == Era.TALK_2018 ? "talk-2018" : "today");
        settings.put("cpu_count", LaneRequest.TALK_CPUS);
        settings.put("processes", request.comparison().needs().contains(Need.PROCESSES));
        settings.put("time_scale", request.timeScale());
        request.workers().ifPresent(workers -> settings.put("workers", workers));
        request.http()
                .ifPresent(
                        http -> settings.put("http", http.getHostString() + ":" + http.getPort()));
        if (!command.isEmpty()) {
            settings.put("command", String.join("\0", command));
            settings.put("token", token);
        }
        if (packages != null) {
            settings.put("packages", packages.toString());
        }
        return List.copyOf(settings.pairs);
    }

    private void put(String name, Object value) {
        pairs.add(name);
        pairs.add(value);
    }
}
