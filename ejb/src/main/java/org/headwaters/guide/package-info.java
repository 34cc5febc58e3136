/** The guides for members and coordinators, as they stand in docs: read in the program, part by part. */
package org.headwaters.guide;
