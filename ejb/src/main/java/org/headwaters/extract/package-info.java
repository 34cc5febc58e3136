/**
 * What is inside files: their words, what they say about themselves, and a picture of their first page, by the SHA-256 of their bytes.
 * It knows no resource and no post; they ask it after they have asked their own policy.
 */
package org.headwaters.extract;
