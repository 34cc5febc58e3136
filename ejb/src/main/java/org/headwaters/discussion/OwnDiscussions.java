package org.headwaters.discussion;

import static org.headwaters.platform.owndata.OwnRows.deed;
import static org.headwaters.platform.owndata.OwnRows.own;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.headwaters.platform.owndata.MemberData;
import org.headwaters.platform.owndata.OwnRows;

/** What the feature holds about a member: threads, posts with their versions, drafts, reading. */
@Dependent
public class OwnDiscussions implements MemberData {

    @Override
    public List<OwnRows> rows() {
        return List.of(
                deed("thread", "author_id", "id, title, type, organization_id, created_at")
                        .whenGone(
                                "UPDATE thread SET title = 'A discussion whose author left', slug = 'discussion' WHERE author_id = ?"),
                deed("thread", "last_author_id", "id"),
                deed(
                                "post",
                                "author_id",
                                "id, thread_id, number, organization_id, body, created_at, edited_at, removed_at, removal_reason")
                        .erased(
                                "DELETE FROM post_revision WHERE post_id IN (SELECT id FROM post WHERE author_id = ? AND removed_at IS NOT NULL)")
                        .whenGone(
                                "DELETE FROM content_note WHERE post_id IN (SELECT id FROM post WHERE author_id = ?)",
                                "DELETE FROM post_revision WHERE post_id IN (SELECT id FROM post WHERE author_id = ?)",
                                "UPDATE post SET body = '', html = '', removal = 'AUTHOR', removal_reason = 'The author left', removed_by = author_id,"
                                        + " removed_at = COALESCE(removed_at, UTC_TIMESTAMP(6)) WHERE author_id = ? AND moved_to IS NULL",
                                "UPDATE thread t SET t.gone_replies = (SELECT COUNT(*) FROM post p WHERE p.thread_id = t.id AND p.number > 1"
                                        + " AND (p.removed_at IS NOT NULL OR p.moved_to IS NOT NULL))"
                                        + " WHERE t.id IN (SELECT thread_id FROM post WHERE author_id = ?)"),
                deed("post", "removed_by", "id, removed_at, removal_reason"),
                deed("post_revision", "editor_id", "post_id, number, body, replaced_at"),
                deed("post_revision", "hidden_by", "post_id, number, hidden_at"),
                own("reading", "member_id", "thread_id, read_number, read_at"),
                own("draft", "member_id", "place, title, body, fields, saved_at"),
                deed("thread_event", "actor_id", "thread_id, kind, reason, happened_at"),
                deed("thread_summary", "writer_id", "thread_id, learned, decided, still_open, written_at")
                        .whenGone(
                                "UPDATE thread_summary SET learned = '', decided = '', still_open = '', learned_html = '', decided_html = '', open_html = ''"
                                        + " WHERE writer_id = ?"));
    }

    @Override
    public List<String> naming() {
        return List.of("thread_event.reason");
    }

    @Override
    public List<String> mentioning() {
        return List.of(
                "post.body",
                "post.html",
                "post_revision.body",
                "draft.body",
                "thread_summary.learned_html",
                "thread_summary.decided_html",
                "thread_summary.open_html",
                "thread_summary.learned",
                "thread_summary.decided",
                "thread_summary.still_open");
    }
}
