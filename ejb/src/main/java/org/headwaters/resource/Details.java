package org.headwaters.resource;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Set;
import org.headwaters.platform.text.Region;

/** What every kind of item tells beside its words. */
@Embeddable
public class Details {

    @Column(name = "source")
    private String source = "";

    @Column(name = "made_on")
    private LocalDate madeOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "licence")
    private Licence licence;

    @Enumerated(EnumType.STRING)
    @Column(name = "region")
    private Region region;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private ActionChannel channel;

    @Column(name = "tagged_pdf")
    private boolean taggedPdf;

    @Column(name = "captions")
    private boolean captions;

    @Column(name = "plain_text")
    private boolean plainText;

    /** Nothing told. */
    public Details() {}

    /** All of it; null where nothing is told. */
    public Details(
            String source, LocalDate madeOn, Licence licence, Region region, ActionChannel channel, Set<Ease> ease) {
        this.source = source;
        this.madeOn = madeOn;
        this.licence = licence;
        this.region = region;
        this.channel = channel;
        this.taggedPdf = ease.contains(Ease.TAGGED_PDF);
        this.captions = ease.contains(Ease.CAPTIONS);
        this.plainText = ease.contains(Ease.PLAIN_TEXT);
    }
}
