package org.headwaters.resource.adoption;

/**
 * What a member reports of their organization, as it was typed.
 *
 * @param stage name of an {@link AdoptionStage}
 * @param changed what the organization changed to make it fit
 * @param outcome what happened
 * @param reason why it stopped; counts only where it did
 */
public record AdoptionForm(String stage, String changed, String outcome, String reason) {}
