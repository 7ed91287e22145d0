package dev.parallax.manifest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a folder's {@code topic.toml}. Any thread may use it. */
public final class TopicReader {
    /** The file's name in the folder that it is about. */
    public static final String FILE = "topic.toml";

    private final Mistakes mistakes;

    private TopicReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * Reads what a folder says of itself; a folder without {@link #FILE} is known by its name.
     *
     * @throws ManifestException if the file is there and wrong
     */
    public static Topic read(Path folder) throws ManifestException {
        Path file = folder.resolve(FILE);
        return Files.exists(file) ? parse(Sources.text(file), file) : Topic.unnamed(folder);
    }

    /**
     * Reads the file's text alone.
     *
     * @param file where it was, which gives the topic its name
     * @throws ManifestException if the text says something wrong
     */
    public static Topic parse(String text, Path file) throws ManifestException {
        Mistakes mistakes = new Mistakes(file.toString());
        Fields fields = Sources.toml(text, mistakes);
        Topic topic = new TopicReader(mistakes).topic(fields, file.resolveSibling("."));
        fields.rejectOthers();
        mistakes.throwIfAny();
        return topic;
    }

    private Topic topic(Fields fields, Path folder) {
        List<String> variants =
                fields.texts("variants").orElse(List.of()).stream().map(Value::text).toList();
        List<Band> bands = new ArrayList<>();
        for (Fields band : fields.tables("expect")) {
            bands.add(band(band, variants));
            band.rejectOthers();
        }
        return new Topic(
                Topic.folderName(folder),
                folder.normalize(),
                fields.required("title", "a few words").text(),
                fields.required("shows", "one sentence: what a reader should see").text(),
                variants,
                bands);
    }

    private Band band(Fields fields, List<String> variants) {
        Optional<Value> gil = fields.text("gil");
        double atLeast = number(fields, "at-least").orElse(0.0);
        double atMost = number(fields, "at-most").orElse(Double.POSITIVE_INFINITY);
        if (!(atLeast <= atMost) || (atLeast == 0 && Double.isInfinite(atMost))) {
            mistakes.add(
                    fields.start(),
                    "a band needs 'at-least' or 'at-most', and the first not above the second");
        }
        return new Band(
                Set.copyOf(Choice.LANE.readAll(fields, "lanes", mistakes)),
                gil.flatMap(value -> Choice.GIL.read(value, mistakes)),
                variant(fields, "variant", variants),
                variant(fields, "over", variants),
                atLeast,
                atMost,
                cores(fields),
                fields.required("reason", "why, in one sentence").text());
    }

    private String variant(Fields fields, String key, List<String> variants) {
        Value value = fields.required(key, "one of 'variants'");
        if (!value.text().isEmpty() && !variants.contains(value.text())) {
            String kind = "variant of this topic";
            mistakes.add(value.at(), Spelling.unknown(value.text(), kind, variants));
        }
        return value.text();
    }

    private Optional<Double> number(Fields fields, String key) {
        Optional<Double> number = fields.number(key).map(Number::doubleValue);
        if (number.isPresent() && !(number.get() >= 0)) {
            mistakes.add(fields.position(key), "'" + key + "' is a ratio: 0 or more");
        }
        return number;
    }

    private int cores(Fields fields) {
        double cores = fields.number("cores").map(Number::doubleValue).orElse(1.0);
        if (cores < 1 || cores != Math.rint(cores)) {
            mistakes.add(fields.position("cores"), "'cores' is a whole number, 1 or more");
        }
        return (int) cores;
    }
}
