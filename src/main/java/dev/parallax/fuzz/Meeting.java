package dev.parallax.fuzz;

import java.util.List;

/**
 * Something that tasks meet at.
 *
 * @param letter what its name begins with
 * @param javaType its type in Java
 * @param made how it is made
 * @param waits the verbs that await it
 * @param acts the verbs that don't
 * @param manager whether {@code async with} takes it
 */
record Meeting(
        String letter,
        String javaType,
        List<Verb> made,
        List<Verb> waits,
        List<Verb> acts,
        boolean manager) {}
