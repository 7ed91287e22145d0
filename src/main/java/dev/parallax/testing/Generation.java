package dev.parallax.testing;

import dev.parallax.testing.backend.Program;
import dev.parallax.testing.generate.Draws;
import dev.parallax.testing.generate.Found;
import dev.parallax.testing.generate.Search;
import dev.parallax.testing.parity.CaseLabel;
import dev.parallax.testing.parity.Divergence;
import dev.parallax.testing.parity.Judgement;

import java.util.Optional;
import java.util.stream.Collectors;

/** Runs a node of generated programs, and looks for the smallest that fails. */
record Generation(NodeRunner runner, Node.Generated node) {
    void run() {
        if (!node.choices().isEmpty()) {
            Program program = node.strategy().draw(Draws.replay(node.choices()));
            runner.fixed(new Node.Fixed(node.shown(), node.gil(), program, "replayed"));
            return;
        }
        Failing failing = new Failing(runner, this::shows);
        Optional<Found<Program>> found =
                Search.of(node.seed(), node.count()).find(node.strategy(), failing::test);
        if (found.isPresent()) {
            throw smallest(found.get());
        }
        if (failing.vacuous() != null) {
            throw NodeRunner.failure(
                    failing.vacuous(),
                    runner.labelled("all " + node.count() + " generated calls", ""));
        }
        runner.divergences().stream()
                .filter(d -> d.call().isEmpty())
                .forEach(d -> shown(d, failing, node.count()));
    }

    /** A divergence that is declared for all calls has to be one of some. */
    private void shown(Divergence known, Failing failing, int count) {
        Judgement seen = failing.seen(known);
        if (seen != null) {
            runner.ledger().add(runner.test(), known, seen, runner.labelled("", ""));
        } else if (runner.takesPart(known, failing.last())) {
            String problem =
                    "none of %d generated calls shows that %s diverges"
                                    .formatted(count, known.side())
                            + ": remove the declaration, or give its call in @Case";
            throw NodeRunner.failure(
                    failing.last(), runner.labelled("", ""), "KNOWN DIVERGENCE: " + problem + "\n");
        }
    }

    private AssertionError smallest(Found<Program> found) {
        String origin =
                "generated call "
                        + (found.index() + 1)
                        + " of "
                        + node.count()
                        + ", seed "
                        + node.seed();
        String choices =
                found.choices().stream().map(String::valueOf).collect(Collectors.joining("."));
        String shrunk =
                found.original().equals(found.smallest()) ? "" : runner.text(found.original());
        CaseLabel here = runner.labelled(origin + ", @Replay(\"s:" + choices + "\")", shrunk);
        Judgement judgement = runner.trial().run(found.smallest());
        return judgement.verdict().passes()
                ? new AssertionError(
                        origin
                                + " failed once and passed when it was run again: "
                                + runner.text(found.smallest()))
                : NodeRunner.failure(judgement, here, declared(found.smallest(), judgement));
    }

    /** Returns what is wrong with the declaration that a failing program is under, if it is. */
    private String declared(Program program, Judgement judgement) {
        return runner.known(program)
                .filter(d -> d.concerns(judgement))
                .map(d -> "KNOWN DIVERGENCE: " + d.problem(judgement) + "\n")
                .orElse("");
    }

    /** Returns the declared divergence that a generated program shows, as it is declared. */
    private Optional<Divergence> shows(Program program, Judgement judgement) {
        return runner.known(program)
                .filter(d -> d.concerns(judgement) && d.problem(judgement).isEmpty());
    }
}
