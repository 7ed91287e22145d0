package dev.parallax.lane.graalpy;

import dev.parallax.lane.LaneRequest;
import dev.parallax.lane.LaneRequest.Era;
import dev.parallax.lane.LaneRequest.Processes;
import dev.parallax.manifest.Need;
import dev.parallax.record.LaneStamp;

import java.util.ArrayList;
import java.util.List;

/** Says what runs a request, and what a reader of its figures must know. */
final class Stamps {
    private Stamps() {}

    /**
     * Makes the stamp of a request.
     *
     * @param importedAhead whether the script finds modules imported already
     * @param about Python's version, GraalPy's own, then a note for each of the era's shims
     */
    static LaneStamp of(
            Contexts contexts, LaneRequest request, List<String> about, boolean importedAhead) {
        List<String> notes = new ArrayList<>(about.subList(2, about.size()));
        boolean processes = request.comparison().needs().contains(Need.PROCESSES);
        if (importedAhead) {
            notes.add("what the script imports from the standard library is imported ahead");
        }
        if (processes) {
            notes.addAll(
                    request.era() == Era.TODAY
                            ? List.of("spawn starts Java processes; their start is in the figures")
                            : childNotes(request.processes()));
        }
        notes.add("time.sleep waits for a lock (GraalPy's own rounds an int up to a full second)");
        notes.add("processor time and memory are the host's: Java, the engine and all contexts");
        return new LaneStamp(
                "GraalPy",
                about.get(1),
                about.getFirst(),
                contexts.compiler(),
                "per interpreter",
                children(request),
                notes);
    }

    private static String children(LaneRequest request) {
        if (request.era() == Era.TODAY) {
            return "spawn";
        }
        return request.processes() == Processes.OS ? "os" : "contexts";
    }

    private static List<String> childNotes(Processes processes) {
        return switch (processes) {
            case CONTEXTS ->
                    List.of(
                            "fork is emulated: a child is a context of the host's engine",
                            "virtual pid: the operating system does not know the children",
                            "children prepared ahead, up to the number of workers, at least %d"
                                    .formatted(LaneRequest.TALK_CPUS));
            case OS ->
                    List.of(
                            "fork is emulated: a child is a Java process with a context",
                            "a child's start (Java and GraalPy) is in the figures");
        };
    }
}
