package org.headwaters.member;

import java.util.Locale;
import java.util.stream.Stream;
import org.headwaters.platform.text.Region;

/** Regions as profiles keep them and addresses name them. */
public final class Regions {

    private Regions() {}

    /** The region of that name in any case, or null. */
    public static Region of(String name) {
        return Stream.of(Region.values())
                .filter(region -> region.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
