package org.headwaters.platform.files.scan;

/**
 * Something harmful was found in bytes that had been taken. Fired inside the transaction that notes it: whoever points to them takes the
 * file away and tells who sent it.
 *
 * @param sha256 SHA-256 of the bytes
 * @param found what was found
 */
public record HarmfulFile(String sha256, String found) {}
