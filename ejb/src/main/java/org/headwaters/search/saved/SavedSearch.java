package org.headwaters.search.saved;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headwaters.platform.database.Versioned;
import org.headwaters.search.SearchFacet;
import org.headwaters.search.SearchRequest;
import org.headwaters.search.Sought;

/** A search somebody wants to hear of when there is something new. */
@Entity
@Table(name = "saved_search")
public class SavedSearch extends Versioned {

    /** What was written before is not new, however late it can be found. */
    static final Duration NEW_FOR = Duration.ofDays(30);

    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "words")
    private String words;

    @Column(name = "narrowed")
    private String narrowed;

    @Column(name = "term_id")
    private Long termId;

    @Column(name = "by_mail")
    private boolean byMail;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For JPA. */
    protected SavedSearch() {}

    SavedSearch(long memberId, Sought sought, Map<SearchFacet, Long> chosen, boolean byMail, Instant now) {
        this.memberId = memberId;
        this.words = sought.text();
        this.narrowed = narrowed(chosen);
        this.termId = chosen.get(SearchFacet.TERM);
        this.byMail = byMail;
        this.createdAt = now;
    }

    /** The chosen facets but the curated word, as they are kept. */
    static String narrowed(Map<SearchFacet, Long> chosen) {
        return Stream.of(SearchFacet.values())
                .filter(facet -> facet != SearchFacet.TERM && chosen.containsKey(facet))
                .map(facet -> facet + "=" + facet.kept(chosen.get(facet)))
                .collect(Collectors.joining(" "));
    }

    /** The chosen facets; empty when a choice is none any more, so that nothing fits. */
    static Optional<Map<SearchFacet, Long>> chosen(String narrowed, Long termId) {
        Map<SearchFacet, Long> chosen = new EnumMap<>(SearchFacet.class);
        if (termId != null) {
            chosen.put(SearchFacet.TERM, termId);
        }
        for (String one : narrowed.isEmpty() ? new String[0] : narrowed.split(" ")) {
            String[] both = one.split("=", 2);
            Optional<SearchFacet> facet = Stream.of(SearchFacet.values())
                    .filter(known -> known.name().equals(both[0]))
                    .findFirst();
            Optional<Long> value = facet.flatMap(known -> known.value(both[1]));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            chosen.put(facet.get(), value.get());
        }
        return Optional.of(chosen);
    }

    /** What to look for; empty when a choice is none any more. */
    Optional<SearchRequest> request() {
        return chosen(narrowed, termId).map(chosen -> new SearchRequest(Sought.of(words), chosen, true, 1));
    }

    /** From when on something counts as new. */
    Instant since(Instant now) {
        Instant newest = now.minus(NEW_FOR);
        return createdAt.isAfter(newest) ? createdAt : newest;
    }

    void byMail(boolean wanted) {
        byMail = wanted;
    }

    Long memberId() {
        return memberId;
    }

    String words() {
        return words;
    }

    boolean byMail() {
        return byMail;
    }
}
