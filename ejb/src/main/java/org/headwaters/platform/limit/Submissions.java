package org.headwaters.platform.limit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.headwaters.platform.gate.CurrentActor;

/**
 * One-time keys of forms. A page writes a fresh key into its form; the use case that takes the form notes the key with its result
 * in the same transaction. A double click, a retry after a cut line or Back and Send again bring the same key and get the first
 * result.
 *
 * <p>Two sendings at the same moment meet at the primary key: the second waits for the first to commit and then fails, and its
 * caller asks {@link #resultOf} again. {@code Forms} in the web module does that for all forms.
 */
@Stateless
public class Submissions {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** A new key for a form. */
    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** Whether the text has the shape of a key; anything else is treated as no key. */
    public static boolean isKey(String text) {
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    /** What the form with this key led to, when the same actor sent it before. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<String> resultOf(String key) {
        if (!isKey(key)) {
            return Optional.empty();
        }
        return Optional.ofNullable(em.find(Submission.class, own(key))).map(Submission::result);
    }

    /**
     * Notes the result of a form in the transaction of its use case, and at once, so that a second sending fails before it has
     * done anything else.
     *
     * @param key the form's key; nothing is noted for anything that is no key
     * @param result where the sender is sent, a path of this site
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void note(String key, String result) {
        if (isKey(key)) {
            em.persist(new Submission(own(key), current.get().memberId(), result, clock.instant()));
            em.flush();
        }
    }

    /** The key as this actor's: what others have sent, by accident or on purpose, never meets it. */
    private String own(String key) {
        byte[] both = (current.get().memberId() + ":" + key).getBytes(StandardCharsets.US_ASCII);
        return UUID.nameUUIDFromBytes(both).toString();
    }
}
