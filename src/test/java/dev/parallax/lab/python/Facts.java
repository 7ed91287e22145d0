package dev.parallax.lab.python;

/** Pythons for tests. */
final class Facts {
    static final PythonFacts CPYTHON_2_7 =
            new PythonFacts("CPython", "2.7.18", 2, 7, false, null, Double.NaN, 4, 1);
    static final PythonFacts CPYTHON_3_12 =
            new PythonFacts("CPython", "3.12.1", 3, 12, false, null, 0.005, 4, 1);
    static final PythonFacts CPYTHON_3_14 =
            new PythonFacts("CPython", "3.14.3", 3, 14, false, true, 0.005, 4, 1);
    static final PythonFacts FREE_THREADED =
            new PythonFacts("CPython", "3.14.3", 3, 14, true, false, 0.005, 4, 1);
    static final PythonFacts GRAALPY =
            new PythonFacts("GraalPy", "3.12.8", 3, 12, false, null, Double.NaN, 4, 1);

    private Facts() {}
}
