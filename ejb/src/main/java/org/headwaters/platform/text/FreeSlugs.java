package org.headwaters.platform.text;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;

/** Finds the readable part of an address that no other row has. Two of one name at the same moment meet at the unique key. */
public final class FreeSlugs {

    private FreeSlugs() {}

    /**
     * The slug itself, or with the first free number.
     *
     * @param field entity and attribute, such as {@code Space.slug}; never what somebody typed
     * @param slug made by {@link Slugs#of}
     * @param reserved what pages need for themselves
     */
    public static String of(EntityManager em, String field, String slug, String... reserved) {
        String[] parts = field.split("\\.");
        String column = "e." + parts[1];
        Collection<String> used = new HashSet<>(em.createQuery(
                        "SELECT " + column + " FROM " + parts[0] + " e WHERE " + column + " = :slug OR " + column
                                + " LIKE :numbered",
                        String.class)
                .setParameter("slug", slug)
                .setParameter("numbered", slug + "-%")
                .getResultList());
        used.addAll(Arrays.asList(reserved));
        return Slugs.free(slug, used);
    }
}
