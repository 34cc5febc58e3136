/** The reader: a program of its own that reads one file and ends. It shares no class with the application. */
package org.headwaters.reader;
