package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headwaters.extract.InsideQueries;
import org.headwaters.extract.InsideView;
import org.headwaters.platform.files.FileKind;
import org.headwaters.platform.files.scan.HeldFiles;
import org.headwaters.platform.gate.OpenToAll;

/** What cards show of the first files of resources that a list has let the actor see. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CoverQueries {

    /** Largest picture that a card shows as it is. */
    private static final long MOST_BYTES = 300L * 1024;

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Inject
    private InsideQueries inside;

    @Inject
    private HeldFiles held;

    /** Covers by the id of their resource, in three statements however many there are. What the virus scanner holds back has none. */
    @OpenToAll("the rows were read for an actor")
    public Map<Long, Cover> of(List<ResourceRow> rows) {
        List<Long> ids = rows.stream()
                .filter(row -> row.mediaType() != null)
                .map(ResourceRow::id)
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Object[]> files = em.createQuery(
                        """
                        SELECT f.leadingOf, f.id, f.name, f.mediaType, f.bytes, f.alt, f.sha256 FROM StoredFile f
                        WHERE f.leadingOf IN :ids""",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList();
        List<String> digests = files.stream().map(file -> (String) file[6]).toList();
        Set<String> scanned = held.among(digests);
        Map<String, InsideView> found = inside.of(digests);
        Map<Long, Cover> covers = new HashMap<>();
        for (Object[] file : files) {
            boolean picture = FileKind.ofMediaType((String) file[3])
                            .map(FileKind::picture)
                            .orElse(false)
                    && (Long) file[4] <= MOST_BYTES;
            InsideView read = found.get((String) file[6]);
            if (scanned.contains((String) file[6])) {
                continue;
            }
            if (picture || read != null && read.preview() != null) {
                covers.put(
                        (Long) file[0],
                        new Cover((Long) file[1], (String) file[2], picture, (String) file[5], picture ? null : read));
            }
        }
        return covers;
    }
}
