/**
 * How threads of each type behave: topics, accepted answers, solutions, searches for collaborators, announcements. A package of its own
 * below {@code discussion}, because lists of threads ask for these rows in their one statement. It knows threads and posts only by
 * the events of a post and by ids; nothing above it knows its classes.
 */
package org.headwaters.discussion.types;
