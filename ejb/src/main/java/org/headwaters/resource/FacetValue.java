package org.headwaters.resource;

/**
 * A value of a facet that brings something.
 *
 * @param value as it stands in an address
 * @param constant the constant it names, or null where {@code label} says it
 * @param label the words to show, or null where the constant has words
 * @param count how many items it brings
 */
public record FacetValue(String value, Enum<?> constant, String label, long count) {

    /** The same value with so many items. */
    FacetValue counted(long items) {
        return new FacetValue(value, constant, label, items);
    }
}
