package dev.parallax.lab.work;

import dev.parallax.semantics.gil.Gil;

/** Port of {@code maths.py}: the Mandelbrot set. */
final class Maths implements Work {
    private static final int POINTS = 100;
    private static final int LIMIT = 100;

    @Override
    public long run(long size, Crew crew) throws InterruptedException {
        long total = 0;
        for (long row = 0; row < size; row++) {
            double cy = -1.25 + 2.5 * row / size;
            total += row(cy, crew.gil());
            Interrupts.check();
            crew.gil().tick();
        }
        return total;
    }

    private static long row(double cy, Gil gil) {
        long total = 0;
        for (int column = 0; column < POINTS; column++) {
            total += escape(-2.0 + 2.5 * column / POINTS, cy, gil);
            gil.tick();
        }
        return total;
    }

    /** Returns how many steps the point takes to leave the circle of radius 2. */
    private static int escape(double cx, double cy, Gil gil) {
        double x = 0;
        double y = 0;
        int steps = 0;
        while (steps < LIMIT && x * x + y * y <= 4.0) {
            double nextX = x * x - y * y + cx;
            y = 2.0 * x * y + cy;
            x = nextX;
            steps++;
            gil.tick();
        }
        return steps;
    }
}
