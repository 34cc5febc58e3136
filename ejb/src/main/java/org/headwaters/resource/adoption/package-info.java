/**
 * The adoption ledger: what organizations do with resources. A package of its own below {@code resource}; it knows a resource only by
 * what its queries show.
 */
package org.headwaters.resource.adoption;
