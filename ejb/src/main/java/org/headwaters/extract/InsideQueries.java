package org.headwaters.extract;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headwaters.platform.gate.OpenToAll;

/** What was found inside files. All take the SHA-256 of a file that the caller has shown to an actor; it stands on no page. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class InsideQueries {

    /** Characters of a file's beginning. */
    public static final int BEGINNING = 300;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    /** What was found in some files, in one statement; files that nobody has noted are not in it. */
    @OpenToAll("the SHA-256 is of a file that was read for an actor")
    public Map<String, InsideView> of(Collection<String> digests) {
        if (digests.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        """
                        SELECT NEW org.headwaters.extract.InsideView(t.sha256, t.state, SUBSTRING(t.words, 1, :beginning), t.letters,
                            t.language, t.pages, t.tagged, t.encrypted, t.active, t.cut, p.previewSha256, p.bytes, p.width, p.height)
                        FROM FileText t LEFT JOIN FilePreview p ON p.sha256 = t.sha256 WHERE t.sha256 IN :digests""",
                        InsideView.class)
                .setParameter("beginning", BEGINNING)
                .setParameter("digests", digests)
                .getResultStream()
                .collect(Collectors.toMap(InsideView::sha256, Function.identity()));
    }

    /** The words in a file; empty when it was not read. */
    @OpenToAll("the SHA-256 is of a file that was read for an actor")
    public Optional<String> words(String sha256) {
        return em.createQuery(
                        "SELECT t.words FROM FileText t WHERE t.sha256 = :sha256 AND t.state = :read", String.class)
                .setParameter("sha256", sha256)
                .setParameter("read", ReadState.READ)
                .getResultStream()
                .findFirst();
    }
}
