package dev.parallax.lab.work;

/** Port of {@code mixed.py}: half computing, half waiting. */
final class Mixed implements Work {
    private static final long COUNTS = 50_000;
    private static final long REST_MILLIS = 5;

    private final Countdown countdown = new Countdown();

    @Override
    public long run(long size, Crew crew) throws InterruptedException {
        long counted = 0;
        for (long round = 0; round < size; round++) {
            counted += countdown.run(COUNTS, crew);
            Sleep.sleep(REST_MILLIS, crew.gil());
            crew.gil().tick();
        }
        return counted;
    }
}
