package dev.parallax.testing;

import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Program;
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
            case Node.Generated generated -> new Generation(this, generated).run();
            case Node.Repeated repeated -> repeated(repeated);
        }
    }

    CaseLabel labelled(String origin, String shrunk) {
        return new CaseLabel(label.module(), label.folder(), origin, shrunk, label.rerun());
    }

    void fixed(Node.Fixed node) {
        Judgement judgement = answered(node, node.program());
        CaseLabel here = labelled(node.origin(), "");
        Optional<Divergence> known = known(node.program()).filter(d -> takesPart(d, judgement));
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

    Optional<Divergence> known(Program program) {
        String call = Calls.shownArguments(program);
        return divergences.stream().filter(d -> d.covers(call)).findFirst();
    }

    /** A side that isn't there can't be held to anything. */
    boolean takesPart(Divergence known, Judgement judgement) {
        boolean there = known.concerns(judgement);
        if (!there) {
            report.accept("declared", known.side() + " takes no part, its divergence neither");
        }
        return there;
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

    static AssertionError failure(Judgement judgement, CaseLabel label, String before) {
        String text = before + FailureText.of(judgement, label);
        return judgement.verdict() == Verdict.INFRASTRUCTURE
                ? new ParityInfrastructureError(text, judgement)
                : new ParityMismatchError(text, judgement);
    }

    String text(Program program) {
        return program.steps().stream()
                .map(step -> StepText.of(step, label.module()))
                .collect(Collectors.joining("; "));
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
