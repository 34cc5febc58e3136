package org.headwaters.resource;

import java.time.LocalDate;

/**
 * How a resource was used in a month.
 *
 * @param month its first day
 * @param views how often its page was read
 * @param downloads how often it was downloaded
 * @param adoptions how many organizations said in that month that they use it
 */
public record MonthUse(LocalDate month, long views, long downloads, long adoptions) {}
