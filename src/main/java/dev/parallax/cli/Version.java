package dev.parallax.cli;

import dev.parallax.record.Environment;
import dev.parallax.run.EnvironmentProbe;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        Environment here = EnvironmentProbe.observe();
        return new String[] {
            "parallax " + here.parallax(),
            "Java " + here.java() + " (" + here.vm() + "), " + here.os() + " " + here.arch()
        };
    }
}
