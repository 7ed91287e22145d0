package dev.parallax.lab.work;

import static dev.parallax.lab.work.WorkKind.Bound.C;
import static dev.parallax.lab.work.WorkKind.Bound.CPU;
import static dev.parallax.lab.work.WorkKind.Bound.IO;
import static dev.parallax.lab.work.WorkKind.Bound.MIXED;

import java.util.List;
import java.util.Optional;

/** The catalogue of work: the six kinds that the talk names, then those that explain them. */
public final class Works {
    private static final List<WorkKind> ALL =
            List.of(
                    kind("maths", CPU, "row", "Heavy maths: the Mandelbrot set.", new Maths()),
                    kind("sorting", CPU, "number", "Sorts and searches.", new Sorting()),
                    kind("image", CPU, "pixel of width", "Draws and blurs.", new Image()),
                    kind("network", IO, "16 KiB", "Downloads over loopback TCP.", new Network()),
                    kind("files", IO, "64 KiB file", "Writes files to the disk.", new Files64()),
                    kind("http_api", IO, "request", "Asks a loopback HTTP API.", new HttpApi()),
                    kind("countdown", CPU, "round", "The talk's loop.", new Countdown()),
                    kind("sleep", IO, "millisecond", "The talk's wait.", new Sleep()),
                    kind("sha256", C, "MiB", "Hashes, letting the GIL go.", new Sha256()),
                    kind("compress", C, "256 KiB", "Compresses, letting it go.", new Compress()),
                    kind("mixed", MIXED, "round", "Counts, then sleeps 5 ms.", new Mixed()));

    private Works() {}

    private static WorkKind kind(
            String name, WorkKind.Bound bound, String unit, String sentence, Work work) {
        return new WorkKind(name, bound, unit, sentence, work);
    }

    /** Returns all kinds. */
    public static List<WorkKind> all() {
        return ALL;
    }

    /** Returns the kind of that name, if there is one. */
    public static Optional<WorkKind> byName(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
