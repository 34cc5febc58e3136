/** Collections: ordered lists of resources and threads with notes, by members for others. They know resources, threads and links. */
package org.headwaters.collection;
