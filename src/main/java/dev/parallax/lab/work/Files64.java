package dev.parallax.lab.work;

import dev.parallax.semantics.gil.Activity;
import dev.parallax.semantics.gil.Gil;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Port of {@code files.py}: writes files of 64 KiB that go to the disk for certain, and reads them.
 *
 * <p>Differs from CPython: its quick questions about a file ({@code stat}, {@code seek}) let go of
 * the GIL once more each; here they are part of opening it.
 */
final class Files64 implements Work {
    private static final int LENGTH = 64 * 1024;

    @Override
    public long run(long size, Crew crew) throws IOException, InterruptedException {
        Gil gil = crew.gil();
        byte[] data = Pattern.bytes(LENGTH, gil);
        Crc crc = new Crc(gil);
        Path folder = gil.blocking(Activity.IO, () -> Files.createTempDirectory("parallax-files-"));
        try {
            for (long number = 0; number < size; number++) {
                Path path = folder.resolve(number + ".bin");
                write(path, data, gil);
                byte[] written = read(path, gil);
                crc.update(written, written.length);
                Interrupts.check();
                gil.tick();
            }
        } finally {
            remove(folder, size, gil);
        }
        return crc.value();
    }

    private static void write(Path path, byte[] data, Gil gil) throws IOException {
        FileChannel file = open(path, gil, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            ByteBuffer left = ByteBuffer.wrap(data);
            while (left.hasRemaining()) {
                gil.blocking(Activity.IO, () -> file.write(left));
            }
            gil.blocking(
                    Activity.IO,
                    () -> {
                        file.force(true);
                        return file;
                    });
        } finally {
            close(file, gil);
        }
    }

    private static byte[] read(Path path, Gil gil) throws IOException {
        FileChannel file = open(path, gil, StandardOpenOption.READ);
        try {
            ByteBuffer data = ByteBuffer.allocate(LENGTH);
            int length = 0;
            while (length >= 0 && data.hasRemaining()) {
                length = gil.blocking(Activity.IO, () -> file.read(data));
            }
            return data.array();
        } finally {
            close(file, gil);
        }
    }

    private static FileChannel open(Path path, Gil gil, StandardOpenOption... options)
            throws IOException {
        return gil.blocking(Activity.IO, () -> FileChannel.open(path, options));
    }

    private static void close(FileChannel file, Gil gil) throws IOException {
        gil.blocking(
                Activity.IO,
                () -> {
                    file.close();
                    return file;
                });
    }

    private static void remove(Path folder, long files, Gil gil) throws IOException {
        for (long number = 0; number < files; number++) {
            Path path = folder.resolve(number + ".bin");
            gil.blocking(Activity.IO, () -> Files.deleteIfExists(path));
            gil.tick();
        }
        gil.blocking(Activity.IO, () -> Files.deleteIfExists(folder));
    }
}
