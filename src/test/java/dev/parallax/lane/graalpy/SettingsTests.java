package dev.parallax.lane.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lane.LaneRequest;
import dev.parallax.lane.LaneRequest.Era;
import dev.parallax.lane.LaneRequest.Processes;
import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.manifest.Need;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class SettingsTests {
    @Test
    void leavesOutWhatIsNotAskedFor() throws Exception {
        Map<Object, Object> settings = settings(Era.TODAY, Set.of(), List.of());

        assertThat(settings)
                .containsEntry("era", "today")
                .containsEntry("processes", false)
                .doesNotContainKeys(
                        "session", "stdin", "http", "workers", "packages", "command", "token");
    }

    @Test
    void passesOnWhatStartsAChild() throws Exception {
        Map<Object, Object> settings =
                settings(Era.TALK_2018, Set.of(Need.PROCESSES), List.of("java", "Main"));

        assertThat(settings)
                .containsEntry("era", "talk-2018")
                .containsEntry("processes", true)
                .containsEntry("command", "java\0Main")
                .containsEntry("token", "T");
    }

    private static Map<Object, Object> settings(Era era, Set<Need> needs, List<String> command)
            throws LaneUnavailableException {
        LaneRequest request = LaneFixture.request(Path.of("a.py"), needs, era, Processes.CONTEXTS);
        List<Object> pairs = Settings.of(request, null, command, "T");
        Map<Object, Object> map = new HashMap<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            map.put(pairs.get(i), pairs.get(i + 1));
        }
        return map;
    }
}
