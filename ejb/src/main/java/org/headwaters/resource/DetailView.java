package org.headwaters.resource;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headwaters.platform.text.Region;
import org.headwaters.vocabulary.TermView;

/**
 * What an item tells beside its words.
 *
 * @param state whether it is shared
 * @param wanted who shall see it once it is shared
 * @param authors who made it, in order
 * @param organizations which organizations made it too, in order
 * @param source where it comes from, or empty
 * @param madeOn the day it was made, or null
 * @param licence what others may do with it, or null
 * @param region where it is from, or null
 * @param channel through what it works, or null
 * @param ease what makes its file easier to use
 * @param evidence how sure one can be that it works, or null
 * @param reviewerHandle who said so, or null
 * @param reviewerName who said so, or null
 * @param evidenceOn when, or null
 * @param focusAreas its focus areas
 * @param facts what only its kind tells, in the order of the form
 */
public record DetailView(
        ItemState state,
        Audience wanted,
        List<MakerView> authors,
        List<MakerView> organizations,
        String source,
        LocalDate madeOn,
        Licence licence,
        Region region,
        ActionChannel channel,
        Set<Ease> ease,
        EvidenceLevel evidence,
        String reviewerHandle,
        String reviewerName,
        LocalDate evidenceOn,
        List<TermView> focusAreas,
        Map<Fact, String> facts) {

    /** For the query: where nobody wrote down who shall see it, whoever sees it now. */
    public DetailView(
            ItemState state,
            Audience wanted,
            Audience audience,
            String source,
            LocalDate madeOn,
            Licence licence,
            Region region,
            ActionChannel channel,
            boolean taggedPdf,
            boolean captions,
            boolean plainText,
            EvidenceLevel evidence,
            String reviewerHandle,
            String reviewerName,
            LocalDate evidenceOn) {
        this(
                state,
                wanted == null ? audience : wanted,
                List.of(),
                List.of(),
                source,
                madeOn,
                licence,
                region,
                channel,
                eases(taggedPdf, captions, plainText),
                evidence,
                reviewerHandle,
                reviewerName,
                evidenceOn,
                List.of(),
                Map.of());
    }

    DetailView with(List<MakerView> people, List<MakerView> others, List<TermView> areas, Map<Fact, String> told) {
        return new DetailView(
                state,
                wanted,
                people,
                others,
                source,
                madeOn,
                licence,
                region,
                channel,
                ease,
                evidence,
                reviewerHandle,
                reviewerName,
                evidenceOn,
                areas,
                told.isEmpty() ? Map.of() : new EnumMap<>(told));
    }

    private static Set<Ease> eases(boolean taggedPdf, boolean captions, boolean plainText) {
        Set<Ease> found = EnumSet.noneOf(Ease.class);
        if (taggedPdf) {
            found.add(Ease.TAGGED_PDF);
        }
        if (captions) {
            found.add(Ease.CAPTIONS);
        }
        if (plainText) {
            found.add(Ease.PLAIN_TEXT);
        }
        return found;
    }

    /** Whether nothing is told that every kind may tell. */
    public boolean bare() {
        return authors.isEmpty()
                && organizations.isEmpty()
                && source.isEmpty()
                && madeOn == null
                && licence == null
                && region == null
                && channel == null
                && ease.isEmpty()
                && evidence == null
                && focusAreas.isEmpty();
    }

    /** Whether its author has not shared it yet. */
    public boolean draft() {
        return state == ItemState.DRAFT;
    }

    /** Whether it was taken out of sight. */
    public boolean held() {
        return state == ItemState.HELD;
    }
}
