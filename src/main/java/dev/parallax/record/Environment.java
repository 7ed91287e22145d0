package dev.parallax.record;

/**
 * The machine and the host that a record was made on. Nothing personal, no path, no variables.
 *
 * @param parallax Parallax's version
 * @param os name and version of the operating system
 * @param arch processor architecture
 * @param cores processors the host could use
 * @param java version of the host's Java
 * @param vm name of the host's virtual machine
 */
public record Environment(
        String parallax, String os, String arch, int cores, String java, String vm) {}
