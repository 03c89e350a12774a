package org.sijill.cli;

import org.sijill.reader.Report;

/**
 * What the input holds at one place: a report, a problem, or a report with a remark about it.
 *
 * @param report the report, or null
 * @param problem what could not be read, or null
 * @param source name of the file
 * @param line line where the report begins, or 0 where it is the whole file
 */
record Item(Report report, Problem problem, String source, int line) {}
