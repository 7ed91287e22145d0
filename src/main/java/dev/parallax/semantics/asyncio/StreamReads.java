package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;

/** The coroutines of a stream reader: they take what they want, or wait for more. */
final class StreamReads {
    private static final byte[] NOTHING = {};
    private static final byte[] NEWLINE = {'\n'};

    private StreamReads() {}

    /** One read. */
    abstract static class Read extends Waiting<byte[]> {
        final StreamReader reader;
        private final String function;

        Read(StreamReader reader, String function) {
            this.reader = reader;
            this.function = function;
        }

        /** Takes what it wants; null if that is not there yet. */
        abstract byte @Nullable [] take();

        /** Looks whether what is wanted can be. */
        void check() {}

        /** Makes of what was read what the caller gets. */
        byte[] given(byte[] data) {
            return data;
        }

        @Override
        final Step begin() {
            check();
            reader.checkError();
            return next();
        }

        private Step next() {
            byte[] data = take();
            return data == null ? awaiting(reader.wait(function)) : returned(given(data));
        }

        @Override
        final Step woken(@Nullable Object value) {
            reader.waited();
            return next();
        }

        @Override
        final Step failed(Throwable error) {
            reader.waited();
            throw Raise.any(error);
        }
    }

    /** {@code read(n)}. */
    static final class Some extends Read {
        private final int count;
        private boolean asked;

        Some(StreamReader reader, int count) {
            super(reader, "read");
            this.count = count;
        }

        @Override
        byte @Nullable [] take() {
            ByteQueue buffer = reader.buffer();
            if (count == 0) {
                return NOTHING;
            }
            if (buffer.isEmpty() && !reader.eof() && !asked) {
                asked = true;
                return null;
            }
            byte[] data = buffer.take(count);
            reader.maybeResume();
            return data;
        }
    }

    /** {@code read()}. */
    static final class All extends Read {
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();

        All(StreamReader reader) {
            super(reader, "read");
        }

        @Override
        byte @Nullable [] take() {
            ByteQueue buffer = reader.buffer();
            while (!buffer.isEmpty()) {
                all.writeBytes(buffer.take(reader.limit()));
                reader.maybeResume();
                reader.checkError();
            }
            return reader.eof() ? all.toByteArray() : null;
        }
    }

    /** {@code readexactly(n)}. */
    static final class Exactly extends Read {
        private final int count;

        Exactly(StreamReader reader, int count) {
            super(reader, "readexactly");
            this.count = count;
        }

        @Override
        void check() {
            if (count < 0) {
                throw new ValueError("readexactly size can not be less than zero");
            }
        }

        @Override
        byte @Nullable [] take() {
            ByteQueue buffer = reader.buffer();
            if (count == 0) {
                return NOTHING;
            }
            if (buffer.size() >= count) {
                byte[] data = buffer.take(count);
                reader.maybeResume();
                return data;
            }
            if (reader.eof()) {
                throw new IncompleteReadError(buffer.take(count), count);
            }
            return null;
        }
    }

    /** {@code readuntil(separators)}. */
    static class Until extends Read {
        private final List<byte[]> separators;
        private int offset;

        Until(StreamReader reader, List<byte[]> separators) {
            super(reader, "readuntil");
            this.separators =
                    separators.size() < 2
                            ? separators
                            : separators.stream()
                                    .sorted(Comparator.comparingInt(bytes -> bytes.length))
                                    .toList();
        }

        @Override
        void check() {
            if (separators.isEmpty()) {
                throw new ValueError("Separator should contain at least one element");
            }
            if (separators.getFirst().length == 0) {
                throw new ValueError("Separator should be at least one-byte string");
            }
        }

        @Override
        byte @Nullable [] take() {
            ByteQueue buffer = reader.buffer();
            byte[] line = buffer.size() == 0 ? null : found(buffer);
            if (line == null && reader.eof()) {
                throw new IncompleteReadError(buffer.take(buffer.size()), null);
            }
            return line;
        }

        private byte @Nullable [] found(ByteQueue buffer) {
            int begin = -1;
            int end = Integer.MAX_VALUE;
            for (byte[] separator : separators) {
                int at = buffer.find(separator, offset);
                if (at >= 0 && at + separator.length < end) {
                    begin = at;
                    end = at + separator.length;
                }
            }
            if (begin < 0) {
                notFound(buffer.size());
                return null;
            }
            if (begin > reader.limit()) {
                throw new LimitOverrunError(
                        "Separator is found, but chunk is longer than limit", begin);
            }
            byte[] line = buffer.take(end);
            reader.maybeResume();
            return line;
        }

        /** What was looked at need not be looked at again, but for the begin of a separator. */
        private void notFound(int size) {
            if (size - offset < separators.getFirst().length) {
                return;
            }
            offset = Math.max(0, size + 1 - separators.getLast().length);
            if (offset > reader.limit()) {
                throw new LimitOverrunError(
                        "Separator is not found, and chunk exceed the limit", offset);
            }
        }
    }

    /** {@code readline()}. */
    static class Line extends Until {
        Line(StreamReader reader) {
            super(reader, List.of(NEWLINE));
        }

        @Override
        byte @Nullable [] take() {
            try {
                return super.take();
            } catch (IncompleteReadError e) {
                return e.partial();
            } catch (LimitOverrunError e) {
                ByteQueue buffer = reader.buffer();
                if (buffer.matches(NEWLINE, e.consumed())) {
                    buffer.drop(e.consumed() + 1);
                } else {
                    buffer.clear();
                }
                reader.maybeResume();
                throw new ValueError(e.text());
            }
        }
    }

    /** {@code __anext__()}. */
    static final class NextLine extends Line {
        NextLine(StreamReader reader) {
            super(reader);
        }

        @Override
        byte[] given(byte[] data) {
            if (data.length == 0) {
                throw new StopAsyncIteration("");
            }
            return data;
        }
    }
}
