package org.headwaters.platform.database;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** A numbered entity that counts its changes, so that of two people who change it at once one is told. */
@MappedSuperclass
public abstract class Versioned extends Numbered {

    @Version
    @Column(name = "version")
    private int version;

    /** For JPA and for entities. */
    protected Versioned() {}

    /** How often it has been changed; a form carries it along. */
    public int version() {
        return version;
    }
}
