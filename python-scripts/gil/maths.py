"""CPU-bound, heavy maths: the Mandelbrot set. size: how many rows of 100 points."""
import sys

POINTS = 100
LIMIT = 100


def escape(cx, cy):
    """Returns how many steps the point takes to leave the circle of radius 2, at most LIMIT."""
    x = 0.0
    y = 0.0
    steps = 0
    while steps < LIMIT and x * x + y * y <= 4.0:
        x, y = x * x - y * y + cx, 2.0 * x * y + cy
        steps += 1
    return steps


def work(size):
    total = 0
    for row in range(size):
        cy = -1.25 + 2.5 * row / size
        for column in range(POINTS):
            total += escape(-2.0 + 2.5 * column / POINTS, cy)
    return total


if __name__ == '__main__':
    print(work(int(sys.argv[1])))
