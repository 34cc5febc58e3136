package org.headwaters.space;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.headwaters.platform.database.Versioned;

/** A place for threads and resources: the whole community's, or a workgroup's. */
@Entity
@Table(name = "space")
public class Space extends Versioned {

    /** What sort of space it is. */
    public enum Kind {
        COMMUNITY,
        WORKGROUP
    }

    /** Who may read what is in it. */
    public enum Visibility {
        /** Visitors too. */
        EVERYONE,
        /** All members of the community. */
        MEMBERS,
        /** Only its own members, and coordinators. */
        OWN
    }

    @Column(name = "slug")
    private String slug;

    @Column(name = "name")
    private String name;

    @Column(name = "purpose")
    private String purpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "visibility")
    private Visibility visibility;

    @Column(name = "open_to_join")
    private boolean openToJoin;

    @Column(name = "position")
    private int position;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For JPA. */
    protected Space() {}

    /** A new space. */
    public Space(
            String slug,
            String name,
            String purpose,
            Kind kind,
            Visibility visibility,
            boolean openToJoin,
            int position,
            Instant createdAt) {
        this.slug = slug;
        this.name = name;
        this.purpose = purpose;
        this.kind = kind;
        this.visibility = visibility;
        this.openToJoin = openToJoin;
        this.position = position;
        this.createdAt = createdAt;
    }

    /** Changes everything but the address: an address once published keeps working. */
    void change(String name, String purpose, Kind kind, Visibility visibility, boolean openToJoin, int position) {
        this.name = name;
        this.purpose = purpose;
        this.kind = kind;
        this.visibility = visibility;
        this.openToJoin = openToJoin;
        this.position = position;
    }

    /** The readable part of its address. */
    public String slug() {
        return slug;
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** Who may read it. */
    public Visibility visibility() {
        return visibility;
    }

    /** Whether members may join by themselves. */
    public boolean openToJoin() {
        return openToJoin;
    }

    /** What sort of space it is. */
    public Kind kind() {
        return kind;
    }
}
