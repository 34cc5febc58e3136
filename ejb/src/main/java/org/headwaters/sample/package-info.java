/**
 * The sample community: fills an empty database with organizations, people, spaces, threads and resources written for this project.
 * The one package that may make entities of other features directly, because it tells of things that happened "long ago".
 */
package org.headwaters.sample;
