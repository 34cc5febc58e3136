package org.headwaters.resource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** One fact that an item tells because of its kind. */
@Entity
@Table(name = "resource_fact")
@IdClass(ResourceFact.Key.class)
public class ResourceFact {

    /** Both columns. A class because JPA 3.1 takes no record here. */
    public static class Key implements java.io.Serializable {

        private Long resourceId;
        private Fact fact;

        /** For JPA. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && java.util.Objects.equals(resourceId, that.resourceId)
                    && fact == that.fact;
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hash(resourceId, fact);
        }
    }

    @Id
    @Column(name = "resource_id")
    private Long resourceId;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "fact")
    private Fact fact;

    @Column(name = "words")
    private String words;

    /** For JPA. */
    protected ResourceFact() {}

    /** What an item tells. */
    public ResourceFact(Long resourceId, Fact fact, String words) {
        this.resourceId = resourceId;
        this.fact = fact;
        this.words = words;
    }
}
