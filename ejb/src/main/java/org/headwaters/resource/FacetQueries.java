package org.headwaters.resource;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.text.CommunityLanguage;
import org.headwaters.platform.text.Region;
import org.headwaters.vocabulary.TermView;
import org.headwaters.vocabulary.Vocabulary;
import org.headwaters.vocabulary.VocabularyQueries;

/**
 * What each value of each filter of the library would bring to the reader: with all other filters applied. A value that
 * brings nothing is not there. The index counts; while it cannot, the database does.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FacetQueries {

    /** Most values of one facet, those that bring most. */
    static final int MOST = 60;

    @Inject
    private LibraryClause clause;

    @Inject
    private FacetCounts counts;

    @Inject
    private FacetNames names;

    @Inject
    private VocabularyQueries vocabularies;

    /** All facets of what the actor may see. */
    public Map<Facet, List<FacetValue>> of(Actor actor, ResourceFilter given) {
        ResourceFilter filter = clause.asked(actor, given);
        return named(
                filter.counted() == null
                        ? counts.of(actor, filter)
                        : filter.counted().values());
    }

    private Map<Facet, List<FacetValue>> named(Map<Facet, Map<Long, Long>> counted) {
        Map<Vocabulary, List<TermView>> words = vocabularies.all();
        Map<Long, FacetValue> organizations =
                names.organizations(List.of(counted.get(Facet.ORGANIZATION), counted.get(Facet.ADOPTED)));
        Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
        counted.forEach((facet, values) -> facets.put(
                facet,
                switch (facet) {
                    case KIND -> names.constants(ResourceKind.values(), values);
                    case LANGUAGE -> names.constants(CommunityLanguage.values(), values);
                    case REGION -> names.constants(Region.values(), values);
                    case EVIDENCE -> names.constants(EvidenceLevel.values(), values);
                    case TOPIC -> names.terms(words.getOrDefault(Vocabulary.TOPIC, List.of()), values);
                    case POPULATION -> names.terms(words.getOrDefault(Vocabulary.POPULATION, List.of()), values);
                    case FOCUS -> names.terms(words.getOrDefault(Vocabulary.FOCUS_AREA, List.of()), values);
                    case ORGANIZATION, ADOPTED -> names.organizations(organizations, values);
                    case CHANGED -> names.inOrder(Freshness.values(), values);
                }));
        return facets;
    }
}
