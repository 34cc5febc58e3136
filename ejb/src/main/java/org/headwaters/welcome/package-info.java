/** How newcomers are met: what they may do first, the thread that welcomes those of a month, and who has not been greeted yet. */
package org.headwaters.welcome;
