package org.headwaters.organization;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.headwaters.platform.text.FreeSlugs;
import org.headwaters.platform.text.Slugs;

/** The readable part of an organization's address. One that led to an organization once goes on doing so. */
final class OrganizationSlugs {

    /** Pages under {@code /organizations} have these for themselves. */
    private static final List<String> RESERVED = List.of("apply", "steward", "reply");

    private OrganizationSlugs() {}

    /** The first free one for a name. */
    static String free(EntityManager em, String name) {
        String wanted = Slugs.of(name, "organization");
        List<String> reserved = new ArrayList<>(RESERVED);
        reserved.addAll(em.createQuery("SELECT f.slug FROM FormerName f WHERE f.slug LIKE :wanted", String.class)
                .setParameter("wanted", wanted + "%")
                .getResultList());
        return FreeSlugs.of(em, "Organization.slug", wanted, reserved.toArray(String[]::new));
    }
}
