package org.headwaters.resource;

import static org.headwaters.platform.owndata.OwnRows.deed;
import static org.headwaters.platform.owndata.OwnRows.own;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnFile;
import org.headwaters.platform.owndata.OwnRows;

/** What the feature holds about a member: resources with their files, and uploads on their way. */
@Dependent
public class OwnResources implements MemberData {

    @PersistenceContext(unitName = "headwaters")
    private EntityManager em;

    @Override
    public List<OwnRows> rows() {
        return List.of(
                deed(
                                "resource",
                                "author_id",
                                "id, title, description, kind, language, state, audience, source, made_on, licence, link, created_at, updated_at, downloads")
                        .whenGone(
                                "DELETE FROM resource_term WHERE resource_id IN (SELECT id FROM resource WHERE author_id = ?)",
                                "DELETE FROM stored_file WHERE resource_id IN (SELECT id FROM resource WHERE author_id = ?)",
                                "DELETE FROM resource WHERE author_id = ?"),
                deed("stored_file", "uploaded_by", "name, number, note, uploaded_at"),
                deed("share_link", "made_by", "label, made_at, ends_at, recalled_at, opened, fetched"),
                own("begun_upload", "member_id", "name, size, begun_at"),
                deed("resource", "steward_id", "id, title, review_by, reviewed_on")
                        .whenGone("UPDATE resource SET steward_id = NULL WHERE steward_id = ?"),
                deed("resource", "offered_to", "id, title")
                        .whenGone("UPDATE resource SET offered_to = NULL WHERE offered_to = ?"),
                deed("resource_author", "author_id", "resource_id, place")
                        .whenGone("DELETE FROM resource_author WHERE author_id = ?"),
                deed("resource", "removed_by", "id, title, removed_at, removal_note"),
                deed("resource", "evidence_reviewer_id", "id, title, evidence, evidence_on"),
                own("pending_upload", "member_id", "name, size, sent_at"));
    }

    @Override
    public List<OwnFile> files(long member) {
        return em.createQuery(
                        "SELECT f.id, f.name, f.sha256 FROM StoredFile f JOIN Resource r ON r.id = f.resourceId WHERE r.authorId = :member AND f.removedAt IS NULL",
                        Object[].class)
                .setParameter("member", member)
                .getResultStream()
                .map(row -> new OwnFile("resources/" + row[0] + "-" + row[1], (String) row[2]))
                .toList();
    }

    @Override
    public List<String> mentioning() {
        return List.of("resource.description", "resource.html");
    }
}
