package dev.parallax.manifest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads manifests. All that is wrong with one is told at once; only if it isn't TOML at all, its
 * content isn't looked at. Any thread may use it.
 */
public final class ManifestReader {
    private ManifestReader() {}

    /**
     * Reads a manifest that is about to be run: what it names must exist.
     *
     * @throws ManifestException if the file can't be read or says something wrong
     */
    public static Comparison read(Path file) throws ManifestException {
        return read(file, List.of());
    }

    /** Reads a manifest whose variant, if it has one, must be among the topic's, if it has any. */
    static Comparison read(Path file, List<String> variants) throws ManifestException {
        Mistakes mistakes = new Mistakes(file.toString());
        Fields fields = Sources.toml(Sources.text(file), mistakes);
        fields.text("variant")
                .filter(variant -> !variants.isEmpty() && !variants.contains(variant.text()))
                .ifPresent(
                        variant -> mistakes.add(variant.at(), foreign(variant.text(), variants)));
        return comparison(fields, file, true, mistakes);
    }

    private static String foreign(String variant, List<String> variants) {
        return Spelling.unknown(variant, "variant in " + TopicReader.FILE, variants);
    }

    /**
     * Reads a manifest's text alone, as an old record holds it; no file needs to exist.
     *
     * @param file where it was, which gives the comparison its name and its paths their start
     * @throws ManifestException if the text says something wrong
     */
    public static Comparison parse(String text, Path file) throws ManifestException {
        Mistakes mistakes = new Mistakes(file.toString());
        return comparison(Sources.toml(text, mistakes), file, false, mistakes);
    }

    private static Comparison comparison(
            Fields fields, Path file, boolean mustExist, Mistakes mistakes)
            throws ManifestException {
        Comparison comparison = whole(fields, file, mustExist, mistakes);
        fields.rejectOthers();
        mistakes.throwIfAny();
        return comparison;
    }

    private static Comparison whole(
            Fields fields, Path file, boolean mustExist, Mistakes mistakes) {
        Places places = new Places(file, mustExist, mistakes);
        MatchReader match = new MatchReader(places, mistakes);
        return new Comparison(
                nameOf(file),
                file,
                fields.required("title", "a few words").text(),
                fields.required("shows", "one sentence: what a reader should see").text(),
                places.file(fields.required("script", "a Python file"), "script"),
                fields.words("arguments"),
                stdin(fields, places, mistakes),
                session(fields, places),
                places.port(fields.required("port", "a class or a .java file")),
                fields.text("variant").map(Value::text),
                fields.flag("work"),
                Set.copyOf(Choice.NEED.readAll(fields, "needs", mistakes)),
                match.rules(fields),
                new DifferenceReader(mistakes).differences(fields),
                match.slide(fields));
    }

    private static StandardInput stdin(Fields fields, Places places, Mistakes mistakes) {
        Optional<String> text = fields.anyText("stdin");
        Optional<Path> file =
                fields.text("stdin-file").map(value -> places.file(value, "stdin-file"));
        if (text.isPresent() && file.isPresent()) {
            mistakes.add(
                    fields.position("stdin-file"),
                    "'stdin' and 'stdin-file' are both there: remove one");
        }
        return file.<StandardInput>map(StandardInput.OfFile::new)
                .or(() -> text.map(StandardInput.Text::new))
                .orElse(StandardInput.EMPTY);
    }

    private static Optional<Path> session(Fields fields, Places places) {
        return fields.text("session").map(value -> places.file(value, "session"));
    }

    /** Returns the name that a manifest's place gives: its folder's name and its own stem. */
    static String nameOf(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        String stem = String.valueOf(absolute.getFileName()).replaceFirst("\\.toml$", "");
        String topic = folder == null ? "" : Topic.folderName(folder);
        return topic.isEmpty() ? stem : topic + "/" + stem;
    }
}
