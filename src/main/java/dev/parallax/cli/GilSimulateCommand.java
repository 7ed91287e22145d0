package dev.parallax.cli;

import dev.parallax.simulation.WorkloadFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.util.concurrent.Callable;

/** Runs a workload in virtual time. */
@Command(
        name = "simulate",
        description = "Runs a workload in virtual time: the same on any machine.",
        sortOptions = false)
final class GilSimulateCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private GilCommand gil;

    @Parameters(
            paramLabel = "FILE|NAME",
            description = "A workload file, or a workload that is ready-made.")
    private String name = "";

    @Mixin private final GilSimulation simulation = new GilSimulation();

    @Mixin private final GilTraceOutput output = new GilTraceOutput();

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "200000",
            description = "How many events to keep for pictures (default: ${DEFAULT-VALUE}).")
    private int events;

    @Override
    public Integer call() throws IOException, InterruptedException {
        int limit = (int) GilChecks.between("--events", events, 1, 20_000_000);
        output.check();
        WorkloadFile workload = simulation.workload(name);
        if (HostJvm.quick()) {
            return gil.runWithFullCompiler();
        }
        try (Interrupts _ = new Interrupts()) {
            GilSimulation.Ran ran = GilSimulation.run(workload, limit);
            boolean interrupted = Thread.interrupted();
            GilReport report = new GilReport(gil.screen());
            output.write(gil.screen(), ran.trace());
            report.say(GilSimulationReport.summary(ran));
            report.print(GilSimulationReport.table(ran));
            return interrupted ? ExitCode.INTERRUPTED : ExitCode.OK;
        }
    }
}
