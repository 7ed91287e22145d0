package dev.parallax.manifest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One comparison: a Python program, its Java port, and what must match.
 *
 * @param name topic and stem of the manifest, such as {@code io_bound/threads}
 * @param file the manifest
 * @param title a few words
 * @param shows one sentence: what a reader should see
 * @param script the Python file that is run
 * @param arguments {@code sys.argv} after the script's name
 * @param stdin what the program reads from standard input
 * @param session lines typed at the prompt after the script was loaded, if it is a session
 * @param port the Java side
 * @param variant role in the topic's time table ({@code serial}, {@code threads}, …), if it has one
 * @param work whether the port's work is multiplied until a serial task takes 250 ms
 * @param needs what the lanes must offer
 * @param rules what must match and how
 * @param differences declared differences, in order; the first that fits counts
 * @param slide the slide's own output, if it has one
 */
public record Comparison(
        String name,
        Path file,
        String title,
        String shows,
        Path script,
        List<String> arguments,
        StandardInput stdin,
        Optional<Path> session,
        Port port,
        Optional<String> variant,
        boolean work,
        Set<Need> needs,
        MatchRules rules,
        List<Difference> differences,
        Optional<Slide> slide) {

    /** Copies the collections. */
    public Comparison {
        arguments = List.copyOf(arguments);
        needs = Set.copyOf(needs);
        differences = List.copyOf(differences);
    }

    /** Returns the same comparison, not to be held against its slide. */
    public Comparison withoutSlide() {
        return new Comparison(
                name,
                file,
                title,
                shows,
                script,
                arguments,
                stdin,
                session,
                port,
                variant,
                work,
                needs,
                rules,
                differences,
                Optional.empty());
    }

    /** Returns the part of the name before the slash: the folder it is listed under. */
    public String topic() {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }
}
