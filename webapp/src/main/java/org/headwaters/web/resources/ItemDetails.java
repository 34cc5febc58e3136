package org.headwaters.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.headwaters.resource.DetailQueries;
import org.headwaters.resource.DetailView;
import org.headwaters.resource.Fact;
import org.headwaters.resource.FactChoice;
import org.headwaters.resource.PublishedNumber;
import org.headwaters.resource.ResourceView;
import org.headwaters.web.frame.Say;
import org.headwaters.web.frame.Times;

/** What the page of an item tells beside its words. */
@RequestScoped
@Named
public class ItemDetails {

    @Inject
    private DetailQueries details;

    private DetailView read;

    /** What is told. */
    public DetailView of(ResourceView item) {
        if (read == null) {
            read = details.of(item);
        }
        return read;
    }

    /** What only its kind tells, in words. */
    public List<Told> facts(ResourceView item) {
        return of(item).facts().entrySet().stream()
                .filter(told -> told.getKey() != Fact.CONTENT_NOTE)
                .map(told -> new Told(
                        Say.name(told.getKey()),
                        words(told.getKey(), told.getValue()),
                        address(told.getKey(), told.getValue())))
                .toList();
    }

    /**
     * A fact.
     *
     * @param label what it is
     * @param words what is told
     * @param address where it leads, or empty
     */
    public record Told(String label, String words, String address) {}

    /** Whether its kind could tell more and nothing of it is told yet. */
    public boolean untold(ResourceView item) {
        return of(item).facts().isEmpty() && !Fact.of(item.kind()).isEmpty();
    }

    /** What to know before one reads or watches, or empty. */
    public String note(ResourceView item) {
        return of(item).facts().getOrDefault(Fact.CONTENT_NOTE, "");
    }

    private static String address(Fact fact, String stored) {
        return fact.shape() == Fact.Shape.NUMBER
                ? PublishedNumber.of(stored).map(PublishedNumber::address).orElse("")
                : "";
    }

    private static String words(Fact fact, String stored) {
        return switch (fact.shape()) {
            case LINE, TEXT, NUMBER -> stored;
            case DAY -> Times.date(LocalDate.parse(stored));
            case CHOICE -> Say.name(FactChoice.valueOf(stored));
        };
    }
}
