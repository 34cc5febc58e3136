package org.headwaters.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.Map;

/** Writes profiles. Every member has a row for every field, so that a search need not know what is chosen where nothing is. */
@ApplicationScoped
public class ProfileKeeper {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** Begins the profile of a member whose row is there: every field with its quiet audience. */
    public void begin(Member member, Map<ProfileField, String> words) {
        for (ProfileField field : ProfileField.values()) {
            em.persist(new ProfileEntry(member.id(), field, words.getOrDefault(field, "")));
        }
    }

    /** Changes words and audiences; what is not named stays. */
    public void change(Member member, Map<ProfileField, String> words, Map<ProfileField, ProfileAudience> audiences) {
        Map<ProfileField, ProfileEntry> entries = new EnumMap<>(ProfileField.class);
        em.createQuery("SELECT e FROM ProfileEntry e WHERE e.memberId = :member", ProfileEntry.class)
                .setParameter("member", member.id())
                .getResultList()
                .forEach(entry -> entries.put(entry.field(), entry));
        for (ProfileField field : ProfileField.values()) {
            ProfileEntry entry = entries.computeIfAbsent(field, missing -> {
                ProfileEntry made = new ProfileEntry(member.id(), missing, "");
                em.persist(made);
                return made;
            });
            if (words.containsKey(field)) {
                entry.write(words.get(field));
            }
            if (audiences.containsKey(field)) {
                entry.show(audiences.get(field));
            }
        }
    }
}
