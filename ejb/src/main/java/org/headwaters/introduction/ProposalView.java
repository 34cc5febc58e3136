package org.headwaters.introduction;

import java.time.Instant;
import org.headwaters.member.Someone;

/**
 * Who was asked for a request, as coordinators see it.
 *
 * @param person who was asked
 * @param state what came of it
 * @param proposedAt when it was asked
 * @param answeredAt when it was answered, or null
 * @param note what a coordinator added
 */
public record ProposalView(
        Someone person, IntroductionProposal.State state, Instant proposedAt, Instant answeredAt, String note) {}
