package org.headwaters.platform.database;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** An entity the database gives a number to. */
@MappedSuperclass
public abstract class Numbered {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    /** For JPA and for entities. */
    protected Numbered() {}

    /** The number, or null before it is stored; an insert in the same transaction needs a flush first. */
    public Long id() {
        return id;
    }
}
