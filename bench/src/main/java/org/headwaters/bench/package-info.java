/** Fills a database with a large made-up community, through the program's own tables, renderer and rules. Part of no archive. */
package org.headwaters.bench;
