package dev.parallax.cli;

/** What the packaged program did. */
record CliResult(int exitCode, String stdout, String stderr) {}
