package dev.parallax.lab.python;

/**
 * Tells from a thread's system call on Linux what it waits for. CPython waits for the new GIL with
 * a time limit, and for most locks without one; conditions and the mutex of one GIL lie close
 * together, so that the first timed wait gives the others away. The old GIL is a semaphore like any
 * lock, so every wait for one counts as a wait for the GIL.
 */
final class SystemCalls {
    /** The GIL's fields are spread over less than this many bytes. */
    private static final long NEAR = 512;

    private static final int ADDRESS = 1;
    private static final int TIMEOUT = 4;

    private final Numbers numbers;
    private final boolean oldGil;
    private long gilAddress = Long.MIN_VALUE;

    /**
     * Knows no GIL yet.
     *
     * @param architecture Java's name of the processor, such as {@code amd64}
     * @param oldGil whether locks and the GIL look alike
     */
    SystemCalls(String architecture, boolean oldGil) {
        this.numbers = Numbers.of(architecture);
        this.oldGil = oldGil;
    }

    /** Returns what a line of {@code /proc/PID/task/TID/syscall} says. */
    Doing read(String line) {
        String[] fields = line.strip().split(" ");
        if (!fields[0].matches("\\d+")) {
            return Doing.RUNNABLE;
        }
        int call = Integer.parseInt(fields[0]);
        if (call == numbers.futex()) {
            return futex(fields);
        }
        boolean sleeps =
                call == numbers.sleep()
                        || call == numbers.clockSleep()
                        || (call == numbers.select() && argument(fields, ADDRESS) == 0);
        return sleeps ? Doing.SLEEP : Doing.IO;
    }

    private Doing futex(String[] fields) {
        long address = argument(fields, ADDRESS);
        if (argument(fields, TIMEOUT) != 0 && !oldGil) {
            gilAddress = address;
            return Doing.GIL_WAIT;
        }
        boolean near = gilAddress != Long.MIN_VALUE && Math.abs(address - gilAddress) < NEAR;
        return oldGil || near ? Doing.GIL_WAIT : Doing.LOCK_WAIT;
    }

    private static long argument(String[] fields, int index) {
        boolean there = index < fields.length && fields[index].startsWith("0x");
        return there ? Long.parseUnsignedLong(fields[index].substring(2), 16) : 0;
    }

    /** The numbers of the calls in question; {@code select} is the one that older Pythons use. */
    private record Numbers(int futex, int sleep, int clockSleep, int select) {
        static Numbers of(String architecture) {
            return architecture.equals("aarch64")
                    ? new Numbers(98, 101, 115, 72)
                    : new Numbers(202, 35, 230, 23);
        }
    }
}
