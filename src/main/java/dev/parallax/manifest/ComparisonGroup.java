package dev.parallax.manifest;

import java.util.List;

/**
 * The comparisons of one folder.
 *
 * @param topic what the folder says of itself
 * @param comparisons those of the topic's variants first, in its order, then the others by name;
 *     never empty
 */
public record ComparisonGroup(Topic topic, List<Comparison> comparisons) {

    /** Copies the comparisons. */
    public ComparisonGroup {
        comparisons = List.copyOf(comparisons);
    }
}
