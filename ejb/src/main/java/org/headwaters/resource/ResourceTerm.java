package org.headwaters.resource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** That a resource is about a word of a vocabulary. An entity of its own, so that lists can ask for it without loading resources. */
@Entity
@Table(name = "resource_term")
@IdClass(ResourceTerm.Key.class)
public class ResourceTerm {

    /** Both columns. A class because JPA 3.1 takes no record here. */
    public static class Key implements java.io.Serializable {

        private Long resourceId;
        private Long termId;

        /** For JPA. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && java.util.Objects.equals(resourceId, that.resourceId)
                    && java.util.Objects.equals(termId, that.termId);
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hash(resourceId, termId);
        }
    }

    @Id
    @Column(name = "resource_id")
    private Long resourceId;

    @Id
    @Column(name = "term_id")
    private Long termId;

    /** For JPA. */
    protected ResourceTerm() {}

    /** A resource and what it is about. */
    public ResourceTerm(Long resourceId, Long termId) {
        this.resourceId = resourceId;
        this.termId = termId;
    }
}
