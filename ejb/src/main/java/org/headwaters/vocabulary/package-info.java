/** Curated words: topics and populations. What is about something says so with them: resources and threads. */
package org.headwaters.vocabulary;
