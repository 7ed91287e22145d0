package dev.parallax.lane.cpython;

import dev.parallax.lane.GilChoice;
import dev.parallax.lane.LaneRequest;
import dev.parallax.lane.LaneRequest.Era;
import dev.parallax.lane.LaneRequest.Processes;
import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.MatchRules;
import dev.parallax.manifest.Need;
import dev.parallax.manifest.Port;
import dev.parallax.manifest.StandardInput;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Builds requests in which only what a test is about stands out. */
final class Requests {
    private final Path script;
    private Optional<Path> session = Optional.empty();
    private StandardInput stdin = StandardInput.EMPTY;
    private Era era = Era.TALK_2018;
    private OptionalInt workers = OptionalInt.empty();
    private double timeScale = 1;
    private Duration timeout = Duration.ofMinutes(1);
    private Optional<InetSocketAddress> http = Optional.empty();
    private final Set<Need> needs = EnumSet.noneOf(Need.class);

    private Requests(Path script) {
        this.script = script;
    }

    static Requests script(Path script) {
        return new Requests(script);
    }

    Requests session(Path transcript) {
        session = Optional.of(transcript);
        return this;
    }

    Requests stdin(StandardInput input) {
        stdin = input;
        return this;
    }

    Requests today() {
        era = Era.TODAY;
        return this;
    }

    Requests workers(int number) {
        workers = OptionalInt.of(number);
        return this;
    }

    Requests timeScale(double scale) {
        timeScale = scale;
        return this;
    }

    Requests timeout(Duration limit) {
        timeout = limit;
        return this;
    }

    Requests http(InetSocketAddress server) {
        http = Optional.of(server);
        return this;
    }

    Requests needs(Need need) {
        needs.add(need);
        return this;
    }

    LaneRequest build() {
        Comparison comparison =
                new Comparison(
                        "test/script",
                        Path.of("test.toml"),
                        "a test",
                        "what a test shows",
                        script,
                        List.of(),
                        stdin,
                        session,
                        new Port.Compiled("none.Such"),
                        Optional.empty(),
                        false,
                        needs,
                        new MatchRules(List.of(), List.of(), List.of()),
                        List.of(),
                        Optional.empty());
        return new LaneRequest(
                comparison, era, Processes.OS, GilChoice.ON, workers, timeScale, 1, timeout, http);
    }
}
