/**
 * Starts the reader: a process of its own for each file, so that a hostile one breaks nothing but it. Its jar lies inside ours and on
 * nobody's class path (see the module {@code reader} and docs/decisions/0150).
 */
package org.headwaters.platform.reader;
