package dev.parallax.testing;

import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.generate.Draws;
import dev.parallax.testing.generate.Found;
import dev.parallax.testing.generate.Search;
import dev.parallax.testing.parity.AnswerText;
import dev.parallax.testing.parity.CaseLabel;
import dev.parallax.testing.parity.Column;
import dev.parallax.testing.parity.Divergence;
import dev.parallax.testing.parity.FailureText;
import dev.parallax.testing.parity.Judgement;
import dev.parallax.testing.parity.Ledger;
import dev.parallax.testing.parity.StepText;
import dev.parallax.testing.parity.Tally;
import dev.parallax.testing.parity.Trial;
import dev.parallax.testing.parity.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Runs one node: asks all sides and throws what fails the test. */
record NodeRunner(
        Trial trial,
        CaseLabel label,
        String test,
        List<Divergence> divergences,
        Ledger ledger,
        GilContrast contrast,
        BiConsumer<String, String> report) {
    void run(Node node) {
        switch (node) {
            case Node.Fixed fixed -> fixed(fixed);
            case Node.Generated generated -> generated(generated);
            case Node.Repeated repeated -> repeated(repeated);
        }
    }

    private CaseLabel labelled(String origin, String shrunk) {
        return new CaseLabel(label.module(), label.folder(), origin, shrunk, label.rerun());
    }

    private void fixed(Node.Fixed node) {
        Judgement judgement = answered(node, node.program());
        CaseLabel here = labelled(node.origin(), "");
        Optional<Divergence> known = known(node.program());
        if (known.isPresent()) {
            divergent(known.get(), judgement, here);
        } else if (!judgement.verdict().passes()) {
            throw failure(judgement, here);
        } else if (judgement.verdict() == Verdict.COSMETIC) {
            report.accept(
                    "cosmetic",
                    StepText.of(node.program().steps().getLast(), label.module())
                            + ": "
                            + judgement.discrepancies().getFirst().difference());
        }
    }

    /** Runs a program and keeps what Java answered under this GIL. */
    private Judgement answered(Node node, Program program) {
        Judgement judgement = trial.run(program);
        judgement.columns().stream()
                .filter(column -> column.side().equals(Side.JAVA.backend()))
                .forEach(column -> contrast.add(text(program), node.gil(), answers(column)));
        return judgement;
    }

    private Optional<Divergence> known(Program program) {
        String call = Calls.shownArguments(program);
        return divergences.stream().filter(d -> d.covers(call)).findFirst();
    }

    private void divergent(Divergence known, Judgement judgement, CaseLabel here) {
        String problem = known.problem(judgement);
        if (!problem.isEmpty()) {
            throw failure(judgement, here, "KNOWN DIVERGENCE: " + problem + "\n");
        }
        ledger.add(test, known, judgement, here);
    }

    /** Makes what a judgement throws. */
    static AssertionError failure(Judgement judgement, CaseLabel label) {
        return failure(judgement, label, "");
    }

    private static AssertionError failure(Judgement judgement, CaseLabel label, String before) {
        String text = before + FailureText.of(judgement, label);
        return judgement.verdict() == Verdict.INFRASTRUCTURE
                ? new ParityInfrastructureError(text, judgement)
                : new ParityMismatchError(text, judgement);
    }

    private void generated(Node.Generated node) {
        if (!node.choices().isEmpty()) {
            Program program = node.strategy().draw(Draws.replay(node.choices()));
            fixed(new Node.Fixed(node.shown(), node.gil(), program, "replayed"));
            return;
        }
        Failing failing = new Failing(this);
        Optional<Found<Program>> found =
                Search.of(node.seed(), node.count()).find(node.strategy(), failing::test);
        if (found.isPresent()) {
            throw smallest(node, found.get());
        }
        if (failing.vacuous() != null) {
            throw failure(
                    failing.vacuous(), labelled("all " + node.count() + " generated calls", ""));
        }
    }

    private AssertionError smallest(Node.Generated node, Found<Program> found) {
        String origin =
                "generated call "
                        + (found.index() + 1)
                        + " of "
                        + node.count()
                        + ", seed "
                        + node.seed();
        String choices =
                found.choices().stream().map(String::valueOf).collect(Collectors.joining("."));
        String shrunk = found.original().equals(found.smallest()) ? "" : text(found.original());
        CaseLabel here = labelled(origin + ", @Replay(\"s:" + choices + "\")", shrunk);
        Judgement judgement = trial.run(found.smallest());
        return judgement.verdict().passes()
                ? new AssertionError(
                        origin
                                + " failed once and passed when it was run again: "
                                + text(found.smallest()))
                : failure(judgement, here);
    }

    private String text(Program program) {
        return program.steps().stream()
                .map(step -> StepText.of(step, label.module()))
                .collect(Collectors.joining("; "));
    }

    /** Says whether a generated program fails, not counting known divergences. */
    boolean fails(Program program, Judgement judgement) {
        return known(program).map(d -> !d.problem(judgement).isEmpty()).orElse(true);
    }

    private void repeated(Node.Repeated node) {
        Tally tally = new Tally(node.declared());
        Judgement last = answered(node, node.program());
        for (int run = 0; run < node.runs(); run++) {
            last = run == 0 ? last : answered(node, node.program());
            if (last.verdict() == Verdict.INFRASTRUCTURE) {
                throw failure(last, labelled("run " + (run + 1) + " of " + node.runs(), ""));
            }
            last.columns().forEach(column -> tally.add(column.side(), answers(column)));
        }
        if (last.verdict() == Verdict.VACUOUS) {
            throw failure(last, labelled(node.runs() + " runs", ""));
        }
        if (!tally.problem().isEmpty()) {
            throw new ParityMismatchError(
                    "PARITY OF OUTCOMES  "
                            + text(node.program())
                            + "\n"
                            + tally.problem()
                            + "\n\n"
                            + tally.table()
                            + "\n\n"
                            + FailureText.reproduction(last, label),
                    last);
        }
        if (tally.interesting()) {
            report.accept("interesting", tally.table());
        }
    }

    private static String answers(Column column) {
        List<String> answers = new ArrayList<>();
        column.outcomes().stream()
                .filter(outcome -> !(outcome.ending() instanceof Ending.Skipped))
                .forEach(outcome -> answers.add(AnswerText.of(outcome)));
        return String.join("; ", answers);
    }
}
