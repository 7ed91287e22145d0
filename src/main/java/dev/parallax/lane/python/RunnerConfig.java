package dev.parallax.lane.python;

import dev.parallax.lane.LaneRequest;
import dev.parallax.lane.LaneRequest.Era;

import tools.jackson.databind.json.JsonMapper;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code parallax_lane.runner} is told: a request in the words of the Python side. */
public final class RunnerConfig {
    private RunnerConfig() {}

    /**
     * Translates a request.
     *
     * @param packages the folder to import PyPI packages from, if the comparison needs one
     * @return keys and values that JSON can hold; absent ones mean the runtime's own
     */
    public static Map<String, Object> of(LaneRequest request, Optional<Path> packages) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("script", request.comparison().script().toString());
        if (!request.comparison().arguments().isEmpty()) {
            config.put("arguments", request.comparison().arguments());
        }
        request.comparison().session().ifPresent(path -> config.put("session", path.toString()));
        boolean talk = request.era() == Era.TALK_2018;
        config.put("era", talk ? "talk-2018" : "today");
        if (talk) {
            config.put("cpu_count", LaneRequest.TALK_CPUS);
        }
        request.workers().ifPresent(workers -> config.put("workers", workers));
        config.put("time_scale", request.timeScale());
        request.http().ifPresent(server -> config.put("http", address(server)));
        packages.ifPresent(folder -> config.put("packages", folder.toString()));
        return config;
    }

    private static List<Object> address(InetSocketAddress server) {
        return List.of(server.getAddress().getHostAddress(), server.getPort());
    }

    /** Returns a configuration as JSON. */
    public static String json(Map<String, Object> config) {
        return JsonMapper.shared().writeValueAsString(config);
    }
}
