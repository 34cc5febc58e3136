package org.headwaters.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.headwaters.platform.text.FreeSlugs;
import org.headwaters.platform.text.Slugs;

/** Finds a free handle for a name: {@code mai-xiong}, then {@code mai-xiong-2}. */
@ApplicationScoped
public class Handles {

    private static final int LONGEST = 50;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** A handle nobody has yet. Two people of one name at the same moment meet at the unique key; the second tries again. */
    public String free(String name) {
        String slug = Slugs.of(name, "member");
        String base = slug.length() > LONGEST ? slug.substring(0, LONGEST).replaceAll("-+$", "") : slug;
        return FreeSlugs.of(em, "CommunityMember.handle", base);
    }
}
