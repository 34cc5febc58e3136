package org.headwaters.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.headwaters.member.MemberPolicy;
import org.headwaters.platform.gate.Actor;
import org.headwaters.resource.ResourcePolicy;
import org.headwaters.space.SpaceQueries;

/**
 * Who may find what, as one condition inside the query: each document carries the tokens of those who may see it, each searcher the
 * tokens of what they belong to. What the searcher has no token for is not scored, counted, shown or suggested. Spaces are tokens too,
 * so that who may read a space is asked at the moment of the search and never stands in the index.
 */
@ApplicationScoped
class SearchGate {

    static final String EVERYONE = "everyone";
    static final String MEMBERS = "members";
    static final String COORDINATORS = "coordinators";

    @Inject
    private SpaceQueries spaces;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** Whoever may read the space. */
    static String space(long id) {
        return "space " + id;
    }

    /** Whoever belongs to a space that is not the whole community's. */
    static String sharing(long space) {
        return "in " + space;
    }

    /** Whoever belongs to the organization today. */
    static String colleague(long organization) {
        return "at " + organization;
    }

    /** Whoever speaks for the organization now. */
    static String worksAt(long organization) {
        return "for " + organization;
    }

    /** The member alone. */
    static String self(long member) {
        return "self " + member;
    }

    /** The condition for a searcher. */
    CarriersQuery filter(Actor actor) {
        return filter(tokens(actor));
    }

    /** The index as somebody sees it. */
    SeenBy seen(IndexSearcher index, Actor actor) {
        return new SeenBy(index.getIndexReader(), filter(actor));
    }

    static CarriersQuery filter(Set<String> tokens) {
        return new CarriersQuery(Fields.GATE, tokens);
    }

    /** The tokens for what is not a profile. */
    Set<String> readable(Actor actor) {
        Set<String> tokens = new HashSet<>(Set.of(EVERYONE));
        spaces.readableIds(actor).forEach(space -> tokens.add(space(space)));
        if (ResourcePolicy.readsMembersOnly(actor) && MemberPolicy.mayBrowse(actor)) {
            tokens.add(MEMBERS);
        }
        if (actor.organizationId() != null) {
            tokens.add(worksAt(actor.organizationId()));
        }
        if (actor.coordinator() || actor.system()) {
            tokens.add(COORDINATORS);
        }
        return tokens;
    }

    /** The tokens of a searcher. */
    Set<String> tokens(Actor actor) {
        Set<String> tokens = readable(actor);
        if (actor.member()) {
            actor.spaces().forEach(space -> tokens.add(sharing(space)));
            em.createQuery(
                            "SELECT a.organizationId FROM Affiliation a WHERE a.memberId = :me AND a.until IS NULL",
                            Long.class)
                    .setParameter("me", actor.memberId())
                    .getResultList()
                    .forEach(organization -> tokens.add(colleague(organization)));
            tokens.add(self(actor.memberId()));
        }
        return tokens;
    }

    /** One document of its own. */
    static Term owner(ChangeKind kind, long id) {
        return new Term(Fields.OWNER, kind + " " + id);
    }
}
