package dev.parallax.lab.java;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;

/** This process's processor time, its compiler and garbage collector included. */
final class CpuClock {
    private CpuClock() {}

    /** Returns it in seconds, or NaN if the system doesn't tell. */
    static double seconds() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            long nanos = system.getProcessCpuTime();
            return nanos < 0 ? Double.NaN : nanos / 1e9;
        }
        return Double.NaN;
    }
}
