/** Searches that members keep, to be told when there is something new. */
package org.headwaters.search.saved;
