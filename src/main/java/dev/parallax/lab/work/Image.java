package dev.parallax.lab.work;

import dev.parallax.semantics.gil.Gil;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Port of {@code image.py}: draws a colour picture, turns it grey and blurs it. */
final class Image implements Work {
    @Override
    public long run(long size, Crew crew) throws InterruptedException {
        Gil gil = crew.gil();
        byte[] picture = picture(Math.toIntExact(size), gil);
        Crc crc = new Crc(gil);
        crc.update(picture, picture.length);
        return crc.value();
    }

    private static byte[] picture(int size, Gil gil) throws InterruptedException {
        byte[] blurred = blur(grey(draw(size, gil), gil), size, gil);
        byte[] head = ("P5\n" + size + " " + size + "\n255\n").getBytes(StandardCharsets.US_ASCII);
        byte[] pgm = Arrays.copyOf(head, head.length + blurred.length);
        System.arraycopy(blurred, 0, pgm, head.length, blurred.length);
        return pgm;
    }

    /** Returns red, green and blue of each pixel: two gradients, rings and some noise. */
    private static byte[] draw(int size, Gil gil) throws InterruptedException {
        byte[] pixels = new byte[Math.multiplyExact(3, Math.multiplyExact(size, size))];
        int noise = 1;
        int at = 0;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                noise = Pattern.next(noise);
                pixels[at] = (byte) (x * 255 / size);
                pixels[at + 1] = (byte) (y * 255 / size);
                pixels[at + 2] = (byte) (((x - y) * (x - y) / 16) ^ ((noise >> 16) & 31));
                at += 3;
                gil.tick();
            }
            Interrupts.check();
        }
        return pixels;
    }

    /** Weighs the colours as the eye does. */
    private static byte[] grey(byte[] pixels, Gil gil) {
        byte[] shades = new byte[pixels.length / 3];
        for (int i = 0; i < shades.length; i++) {
            int red = 77 * (pixels[3 * i] & 0xFF);
            int green = 150 * (pixels[3 * i + 1] & 0xFF);
            int blue = 29 * (pixels[3 * i + 2] & 0xFF);
            shades[i] = (byte) ((red + green + blue) >> 8);
            gil.tick();
        }
        return shades;
    }

    /** Averages each pixel with its eight neighbours; beyond the edge the edge goes on. */
    private static byte[] blur(byte[] shades, int size, Gil gil) throws InterruptedException {
        byte[] blurred = new byte[size * size];
        for (int y = 0; y < size; y++) {
            int[] rows = {Math.max(y - 1, 0) * size, y * size, Math.min(y + 1, size - 1) * size};
            for (int x = 0; x < size; x++) {
                blurred[y * size + x] = (byte) (around(shades, rows, x, size, gil) / 9);
                gil.tick();
            }
            Interrupts.check();
        }
        return blurred;
    }

    private static int around(byte[] shades, int[] rows, int x, int size, Gil gil) {
        int left = Math.max(x - 1, 0);
        int right = Math.min(x + 1, size - 1);
        int total = 0;
        for (int row : rows) {
            total += shades[row + left] & 0xFF;
            total += shades[row + x] & 0xFF;
            total += shades[row + right] & 0xFF;
            gil.tick();
        }
        return total;
    }
}
