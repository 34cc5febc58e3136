/**
 * A page for each population of the vocabulary: who is meant, where figures come from, and what the community has about and with these
 * people. It knows resources, discussions, members and organizations; none of them knows it.
 */
package org.headwaters.population;
