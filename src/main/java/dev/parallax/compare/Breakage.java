package dev.parallax.compare;

import dev.parallax.manifest.Difference;

import java.util.Optional;

/**
 * Something in a script that a newer Python no longer runs.
 *
 * @param lane where it was met
 * @param what the exception or message; untrusted
 * @param place {@code file:line} in the script, if known
 * @param declared the manifest's entry: since which version, and why
 */
public record Breakage(String lane, String what, Optional<String> place, Difference declared) {}
