package org.headwaters.resource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file that comes in parts. Only its sender can go on with it. */
@Entity
@Table(name = "begun_upload")
public class BegunUpload {

    @Id
    @Column(name = "upload_key")
    private String key;

    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "name")
    private String name;

    @Column(name = "size")
    private long size;

    @Column(name = "begun_at")
    private Instant begunAt;

    /** For JPA. */
    protected BegunUpload() {}

    BegunUpload(String key, Long memberId, String name, long size, Instant begunAt) {
        this.key = key;
        this.memberId = memberId;
        this.name = name;
        this.size = size;
        this.begunAt = begunAt;
    }

    String key() {
        return key;
    }

    Long memberId() {
        return memberId;
    }

    String name() {
        return name;
    }

    long size() {
        return size;
    }
}
