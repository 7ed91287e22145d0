package dev.parallax.conformance;

/** A Java object that knows the Python object that is a coat around it. */
public interface Coated {
    /** Called by Python: returns the coat. */
    Object coat();
}
