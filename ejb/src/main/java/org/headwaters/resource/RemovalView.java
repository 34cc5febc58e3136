package org.headwaters.resource;

import java.time.Instant;
import org.headwaters.platform.text.CommunityLanguage;

/**
 * What is told of an item that was taken out of the library.
 *
 * @param title its title
 * @param language its language
 * @param state who still reads it
 * @param note why it was taken out
 * @param at when
 * @param successor what takes its place, as far as the reader may see it, or null
 */
public record RemovalView(
        String title, CommunityLanguage language, ItemState state, String note, Instant at, ResourceRow successor) {}
