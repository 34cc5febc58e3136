package org.headwaters.link;

import org.headwaters.platform.text.CommunityLanguage;

/**
 * The same resource in another language.
 *
 * @param language its language
 * @param path its path
 * @param title its title
 * @param translator who translated it, or empty
 * @param original whether the one it is shown with was translated from it
 */
public record Translation(CommunityLanguage language, String path, String title, String translator, boolean original) {}
