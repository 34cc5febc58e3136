package org.headwaters.mention;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.headwaters.member.MemberOverview;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.platform.text.Mention;
import org.headwaters.platform.text.SearchWords;
import org.headwaters.space.SpaceQueries;

/** Completes names: only of what the actor may see. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MentionQueries {

    /** Most suggestions. */
    public static final int MOST = 8;

    private static final String PERSON = "person:";
    private static final String SPACE = "space:";
    private static final String ORGANIZATION = "org:";

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private SpaceQueries spaces;

    @Inject
    private MemberOverview people;

    /**
     * What the typed beginning may become: people first, then spaces and organizations.
     *
     * @param typed what stands after the at sign, such as {@code mai} or {@code space:ho}
     */
    public List<MentionChoice> complete(Actor actor, String typed) {
        if (!MentionPolicy.mayComplete(actor)) {
            throw new NotAllowed("mention.complete");
        }
        String text = typed.toLowerCase(Locale.ROOT);
        List<MentionChoice> choices = new ArrayList<>();
        if (text.startsWith(PERSON)) {
            people(actor, text.substring(PERSON.length()), choices);
        } else if (text.startsWith(SPACE)) {
            spaces(actor, text.substring(SPACE.length()), choices);
        } else if (text.startsWith(ORGANIZATION)) {
            organizations(text.substring(ORGANIZATION.length()), choices);
        } else {
            people(actor, text, choices);
            spaces(actor, text, choices);
            organizations(text, choices);
        }
        return choices.stream().limit(MOST).toList();
    }

    private void people(Actor actor, String text, List<MentionChoice> choices) {
        people.named(actor, words(text), MOST)
                .forEach(person -> choices.add(new MentionChoice(
                        Mention.Kind.PERSON,
                        "@" + person.handle(),
                        person.name(),
                        Objects.requireNonNullElse(person.organizationName(), ""))));
    }

    private void spaces(Actor actor, String text, List<MentionChoice> choices) {
        spaces.named(actor, words(text), MOST)
                .forEach(space -> choices.add(
                        new MentionChoice(Mention.Kind.SPACE, "@" + SPACE + space.slug(), space.name(), "")));
    }

    private void organizations(String text, List<MentionChoice> choices) {
        SearchWords words = words(text);
        if (words.none()) {
            return;
        }
        words.bind(em.createQuery(
                        "SELECT o.slug, o.name FROM Organization o"
                                + " WHERE o.state = org.headwaters.organization.Organization.State.APPROVED AND "
                                + words.in("o.name") + " ORDER BY " + SearchWords.beginningFirst("o.name")
                                + ", o.name, o.id",
                        Object[].class))
                .setMaxResults(MOST)
                .getResultList()
                .forEach(row -> choices.add(new MentionChoice(
                        Mention.Kind.ORGANIZATION, "@" + ORGANIZATION + row[0], (String) row[1], "")));
    }

    /** A handle or slug begun is the words of the name with hyphens. */
    private static SearchWords words(String text) {
        return SearchWords.of(text.replace('-', ' '));
    }
}
