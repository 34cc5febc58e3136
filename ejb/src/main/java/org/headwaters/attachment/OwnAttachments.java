package org.headwaters.attachment;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnFile;
import org.headwaters.platform.owndata.OwnRows;

/** What the feature holds about a member: files and pictures of own posts. */
@Dependent
public class OwnAttachments implements MemberData {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Override
    public List<OwnRows> rows() {
        return List.of(new OwnRows(
                        "attachment",
                        "post_id",
                        "SELECT a.id, a.post_id, a.name, a.size, a.alt, a.uploaded_at FROM attachment a"
                                + " JOIN post p ON p.id = a.post_id WHERE p.author_id = ?",
                        List.of(),
                        List.of())
                .whenGone("DELETE FROM attachment WHERE post_id IN (SELECT id FROM post WHERE author_id = ?)"));
    }

    @Override
    public List<OwnFile> files(long member) {
        return em.createQuery(
                        "SELECT a.id, a.name, a.sha256 FROM Attachment a JOIN Post p ON p.id = a.postId WHERE p.authorId = :member",
                        Object[].class)
                .setParameter("member", member)
                .getResultStream()
                .map(row -> new OwnFile("posts/" + row[0] + "-" + row[1], (String) row[2]))
                .toList();
    }
}
