package dev.parallax.lab;

/**
 * How an experiment is run.
 *
 * @param rounds how often each cell is measured, at least 1
 * @param warmups how many rounds are run before and thrown away
 * @param seed decides the order within the rounds
 * @param limitSeconds no round is begun that would end later than this; at least one is run
 */
public record Settings(int rounds, int warmups, long seed, double limitSeconds) {}
