/** News of an open thread, while somebody looks at it. */
package org.headwaters.web.live;
