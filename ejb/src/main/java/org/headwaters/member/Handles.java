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
    /** The page of newcomers has this address. */
    private static final String TAKEN = "newcomers";

    /** The handles of those who were erased begin so; {@link OwnMembership} gives them. */
    private static final String FORMER = "former-member";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** A handle nobody has yet. Two people of one name at the same moment meet at the unique key; the second tries again. */
    public String free(String name) {
        return FreeSlugs.of(em, "CommunityMember.handle", base(name));
    }

    /** Whether somebody was erased: there is no profile behind the handle. */
    public static boolean former(String handle) {
        return handle.startsWith(FORMER);
    }

    /** Nobody who lives here is taken for somebody who was erased, whatever their name. */
    static String base(String name) {
        String slug = Slugs.of(name, "member");
        if (slug.equals(TAKEN)) {
            slug = "member";
        }
        String base = slug.length() > LONGEST ? slug.substring(0, LONGEST).replaceAll("-+$", "") : slug;
        return former(base) ? "member" : base;
    }
}
