package org.headwaters.collection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.link.LinkEnd;
import org.headwaters.platform.database.Numbered;

/** A resource or a thread in a collection. */
@Entity
@Table(name = "collection_item")
public class CollectionItem extends Numbered {

    @Column(name = "collection_id")
    private Long collectionId;

    @Column(name = "position")
    private int position;

    @Column(name = "resource_id")
    private Long resourceId;

    @Column(name = "thread_id")
    private Long threadId;

    @Column(name = "note")
    private String note;

    @Column(name = "added_at")
    private Instant addedAt;

    /** For JPA. */
    protected CollectionItem() {}

    CollectionItem(Long collectionId, int position, LinkEnd what, String note, Instant addedAt) {
        this.collectionId = collectionId;
        this.position = position;
        this.resourceId = what.resource();
        this.threadId = what.thread();
        this.note = note;
        this.addedAt = addedAt;
    }

    int position() {
        return position;
    }

    String note() {
        return note;
    }

    LinkEnd what() {
        return new LinkEnd(resourceId, threadId);
    }

    void put(int newPosition) {
        position = newPosition;
    }

    void say(String words) {
        note = words;
    }
}
