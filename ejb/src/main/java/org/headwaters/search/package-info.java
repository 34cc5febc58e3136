/**
 * One index, one query, one gate: posts, resources, people, organizations and spaces, found by what the searcher may see of them. The
 * index is derived from the database and can be thrown away at any time.
 */
package org.headwaters.search;
