package org.headwaters.link;

import java.util.List;
import java.util.stream.Stream;

/** A link as one of its ends says it. In the order in which pages tell them. */
public enum LinkWay {
    SUPERSEDED_BY(LinkKind.SUPERSEDES, false, false),
    SUPERSEDES(LinkKind.SUPERSEDES, true, false),
    TRANSLATED_FROM(LinkKind.TRANSLATED_FROM, true, false),
    TRANSLATION(LinkKind.TRANSLATED_FROM, false, false),
    CAME_FROM(LinkKind.CAME_FROM, true, true),
    LED_TO(LinkKind.CAME_FROM, false, true),
    USES(LinkKind.USED_BY, false, false),
    USED_BY(LinkKind.USED_BY, true, false),
    DISCUSSED_IN(LinkKind.DISCUSSED_IN, true, true),
    DISCUSSES(LinkKind.DISCUSSED_IN, false, true);

    private final LinkKind kind;
    private final boolean forward;
    private final boolean threads;

    LinkWay(LinkKind kind, boolean forward, boolean threads) {
        this.kind = kind;
        this.forward = forward;
        this.threads = threads;
    }

    /** The ways a resource may be linked by hand; what a discussion is about is said by its own words. */
    public static List<LinkWay> byHand() {
        return Stream.of(values())
                .filter(way -> way != DISCUSSES && way != LED_TO)
                .toList();
    }

    /** The way a link of a kind is read. */
    static LinkWay of(LinkKind kind, boolean forward) {
        return Stream.of(values())
                .filter(way -> way.kind == kind && way.forward == forward)
                .findFirst()
                .orElseThrow();
    }

    /** What the link says. */
    public LinkKind kind() {
        return kind;
    }

    /** Whether it is read from the end that the kind is said of. */
    public boolean forward() {
        return forward;
    }

    /** Whether the other end of a resource may be a thread. */
    public boolean toThread() {
        return threads;
    }

    /** Whether the other end of a resource may be a resource. */
    public boolean toResource() {
        return kind != LinkKind.DISCUSSED_IN;
    }
}
