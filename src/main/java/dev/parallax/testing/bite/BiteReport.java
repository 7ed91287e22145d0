package dev.parallax.testing.bite;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a suite noticed, as a page for people, as JSON, and as a verdict. */
final class BiteReport {
    private final Bite bite;
    private final List<Tried> tried;
    private final List<Tried> survivors;
    private final List<Tried> excused;

    BiteReport(Bite bite, List<Tried> tried) {
        this.bite = bite;
        this.tried = tried;
        survivors = tried.stream().filter(t -> t.survived() && !isExcused(t)).toList();
        excused = tried.stream().filter(t -> t.survived() && isExcused(t)).toList();
    }

    private boolean isExcused(Tried one) {
        return bite.accepted().containsKey(one.place().position());
    }

    private String name() {
        return bite.suite().getSimpleName();
    }

    private int counted() {
        return tried.size() - excused.size();
    }

    private int noticed() {
        return counted() - survivors.size();
    }

    private String headline() {
        String but =
                excused.isEmpty() ? "" : ", and " + excused.size() + " that no test can notice";
        return name() + " noticed " + noticed() + " of " + counted() + " mutants" + but;
    }

    private Path file(String extension) {
        return bite.reports().resolve(name() + extension);
    }

    /** Writes {@code Suite.md} and {@code Suite.json}. */
    void write() throws IOException {
        Files.createDirectories(bite.reports());
        Files.writeString(file(".md"), page());
        Files.writeString(
                file(".json"),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json()));
    }

    private String page() {
        StringBuilder page = new StringBuilder("# " + headline() + "\n\n");
        page.append("Sides: ").append(bite.sides()).append(".\n\n");
        page.append("| place | change | noticed by |\n| --- | --- | --- |\n");
        for (Tried one : tried) {
            String fate =
                    !one.survived()
                            ? cell(one.noticedBy())
                            : isExcused(one) ? "nobody can: " + cell(reason(one)) : "**survived**";
            page.append("| ").append(one.place().position()).append(" | ");
            page.append(cell(one.place().change())).append(" | ").append(fate).append(" |\n");
        }
        return page.toString();
    }

    private String reason(Tried one) {
        return bite.accepted().getOrDefault(one.place().position(), "");
    }

    /** What stands in sources is no markup. */
    private static String cell(String text) {
        StringBuilder cell = new StringBuilder();
        for (char c : text.replaceAll("\\p{Cntrl}", " ").toCharArray()) {
            if ("\\`*_<>|[]&".indexOf(c) >= 0) {
                cell.append('\\');
            }
            cell.append(c);
        }
        return cell.toString();
    }

    private ObjectNode json() {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("schema", 1).put("suite", bite.suite().getName()).put("sides", bite.sides());
        root.put("noticed", noticed()).put("of", counted()).put("excused", excused.size());
        ArrayNode mutants = root.putArray("mutants");
        for (Tried one : tried) {
            ObjectNode mutant = mutants.addObject();
            mutant.put("file", one.place().file()).put("line", one.place().line());
            mutant.put("change", one.place().change());
            mutant.put("noticedBy", one.survived() ? null : one.noticedBy());
            mutant.put("excuse", one.survived() && isExcused(one) ? reason(one) : null);
        }
        return root;
    }

    /** Fails if too few were noticed, or an accepted survivor did not survive. */
    void judge() {
        StringBuilder text = new StringBuilder(headline());
        survivors.forEach(one -> text.append("\n  survived  ").append(one.place()));
        text.append("\n  report    ").append(file(".md"));
        if (noticed() == 0 || noticed() * 100L < (long) bite.percent() * counted()) {
            throw new AssertionError(text + "\nat least " + bite.percent() + " % are asked for");
        }
        bite.accepted().keySet().stream().sorted().forEach(this::checkAccepted);
        System.getLogger(Bite.class.getName()).log(System.Logger.Level.INFO, text.toString());
    }

    /** A place whose mutants were not among those tried tells nothing. */
    private void checkAccepted(String position) {
        List<Tried> there =
                tried.stream().filter(one -> one.place().position().equals(position)).toList();
        if (!there.isEmpty() && there.stream().noneMatch(Tried::survived)) {
            throw new AssertionError(
                    position
                            + " is accepted as surviving, but the suite notices its mutants:"
                            + " leave out accepting(\""
                            + position
                            + "\", …)");
        }
    }
}
