"""CPU-bound, image processing: draws a colour picture, turns it grey and blurs it.

size: the picture's width and height in pixels. With a second argument the picture is kept, as a
PGM file that image viewers open: python3 image.py 256 picture.pgm
"""
import sys
import zlib


def draw(size):
    """Returns red, green and blue of each pixel: two gradients, rings and some noise."""
    pixels = bytearray(3 * size * size)
    noise = 1
    at = 0
    for y in range(size):
        for x in range(size):
            noise = (noise * 1103515245 + 12345) & 0x7FFFFFFF
            pixels[at] = x * 255 // size
            pixels[at + 1] = y * 255 // size
            pixels[at + 2] = (((x - y) * (x - y) // 16) ^ ((noise >> 16) & 31)) & 255
            at += 3
    return pixels


def grey(pixels):
    """Weighs the colours as the eye does."""
    return bytearray((77 * pixels[i] + 150 * pixels[i + 1] + 29 * pixels[i + 2]) >> 8
                     for i in range(0, len(pixels), 3))


def blur(shades, size):
    """Averages each pixel with its eight neighbours; beyond the edge the edge goes on."""
    blurred = bytearray(size * size)
    for y in range(size):
        rows = (max(y - 1, 0) * size, y * size, min(y + 1, size - 1) * size)
        for x in range(size):
            left, right = max(x - 1, 0), min(x + 1, size - 1)
            total = 0
            for row in rows:
                total += shades[row + left] + shades[row + x] + shades[row + right]
            blurred[y * size + x] = total // 9
    return blurred


def pgm(shades, size):
    return ('P5\n%d %d\n255\n' % (size, size)).encode('ascii') + bytes(shades)


def picture(size):
    return pgm(blur(grey(draw(size)), size), size)


def work(size):
    return zlib.crc32(picture(size)) & 0xFFFFFFFF


if __name__ == '__main__':
    print(work(int(sys.argv[1])))
    if len(sys.argv) > 2:
        with open(sys.argv[2], 'wb') as out:
            out.write(picture(int(sys.argv[1])))
