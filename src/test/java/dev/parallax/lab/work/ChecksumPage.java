package dev.parallax.lab.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Python originals return, read from their page, so that the two can't drift. */
final class ChecksumPage {
    private static final Pattern ROW =
            Pattern.compile("\\| (\\w+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");

    private ChecksumPage() {}

    record Known(String work, long size, long result) {}

    static List<Known> all() throws IOException {
        String page = Files.readString(Path.of("python-scripts/gil/README.md"));
        List<Known> all = new ArrayList<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            for (int pair = 2; pair <= 4; pair += 2) {
                long size = Long.parseLong(row.group(pair));
                all.add(new Known(row.group(1), size, Long.parseLong(row.group(pair + 1))));
            }
        }
        return all;
    }

    /** Returns those whose work waits, or those whose work computes. */
    static List<Known> thatWait(boolean wait) throws IOException {
        return all().stream().filter(known -> waits(known.work()) == wait).toList();
    }

    private static boolean waits(String work) {
        WorkKind.Bound bound = Works.byName(work).orElseThrow().bound();
        return bound == WorkKind.Bound.IO || bound == WorkKind.Bound.MIXED;
    }
}
