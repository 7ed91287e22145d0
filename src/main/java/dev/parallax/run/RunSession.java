package dev.parallax.run;

import dev.parallax.lane.Lane;
import dev.parallax.lane.LaneRequest;
import dev.parallax.lane.LaneRequest.Era;
import dev.parallax.lane.LaneRequest.Processes;
import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.Need;
import dev.parallax.manifest.Slide;
import dev.parallax.manifest.TopicReader;
import dev.parallax.record.AskedFor;
import dev.parallax.record.Environment;
import dev.parallax.record.LaneRecord;
import dev.parallax.record.RecordJson;
import dev.parallax.record.RunRecord;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * One run of Parallax over any number of comparisons, with the same lanes, web server and work
 * factor for all of them. Used by one thread.
 */
public final class RunSession implements AutoCloseable {
    private final RunOptions options;
    private final List<Lane> lanes;
    private final WorkCalibration calibration;
    private final Path folder;
    private final RunListener listener;
    private final Environment environment = EnvironmentProbe.observe();
    private @Nullable LoopbackWeb web;

    /**
     * Sets up a run; nothing is started before {@link #run}.
     *
     * @param lanes the lanes to ask, in this order; closed with this session
     * @param folder where records go; must exist
     */
    public RunSession(
            RunOptions options,
            List<Lane> lanes,
            WorkCalibration calibration,
            Path folder,
            RunListener listener) {
        this.options = options;
        this.lanes = List.copyOf(lanes);
        this.calibration = calibration;
        this.folder = folder;
        this.listener = listener;
    }

    /**
     * Executes one comparison and writes its record. After an interrupt the record holds what was
     * complete by then, and the thread's interrupt flag is set.
     *
     * @throws IOException if the record can't be written or the manifest not be read again
     */
    public RunRecord run(Comparison comparison) throws IOException {
        String startedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        LaneRequest request = request(comparison);
        List<LaneRecord> done =
                new ComparisonRunner(options, listener).run(comparison, lanes, request);
        RunRecord record = record(comparison, startedAt, request, done);
        Path file = folder.resolve(comparison.name().replace('/', '-') + ".json");
        RecordJson.write(record, file);
        listener.recorded(record, file);
        return record;
    }

    private LaneRequest request(Comparison comparison) throws IOException {
        LaneRequest plain =
                new LaneRequest(
                        comparison,
                        options.era(),
                        options.processes(),
                        options.gil(),
                        options.workers(),
                        options.timeScale(),
                        1,
                        options.timeout(),
                        httpFor(comparison));
        return comparison.work() ? plain.withWork(calibration.factor(plain)) : plain;
    }

    private Optional<InetSocketAddress> httpFor(Comparison comparison) throws IOException {
        if (options.liveNet() || !comparison.needs().contains(Need.HTTP)) {
            return Optional.empty();
        }
        if (web == null) {
            web = LoopbackWeb.start();
        }
        return Optional.of(web.address());
    }

    private RunRecord record(
            Comparison comparison, String startedAt, LaneRequest request, List<LaneRecord> done)
            throws IOException {
        return new RunRecord(
                RunRecord.SCHEMA,
                comparison.name(),
                comparison.file().toString(),
                Files.readString(comparison.file()),
                textOf(Optional.of(comparison.file().resolveSibling(TopicReader.FILE))),
                textOf(comparison.slide().map(Slide::file)),
                startedAt,
                asked(request),
                environment,
                done);
    }

    private static String textOf(Optional<Path> file) throws IOException {
        return file.isPresent() && Files.exists(file.get()) ? Files.readString(file.get()) : "";
    }

    private AskedFor asked(LaneRequest request) {
        return new AskedFor(
                options.era() == Era.TALK_2018 ? "2018" : "today",
                options.processes() == Processes.CONTEXTS ? "contexts" : "os",
                options.liveNet() ? "live" : "loopback",
                options.gil().spelled(),
                options.jit() ? "jit" : "interpreter",
                options.workers().isPresent() ? options.workers().getAsInt() : null,
                options.timeScale(),
                request.work(),
                options.timeout().toMillis() / 1e3);
    }

    /** Closes the lanes and the web server. */
    @Override
    public void close() {
        lanes.forEach(Lane::close);
        if (web != null) {
            web.close();
        }
    }
}
