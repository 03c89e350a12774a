package org.sijill.spark;

import org.sijill.reader.Report;

/**
 * What stands at one place of the input: a report, a report in which something was refused, or
 * nothing that can be read.
 *
 * @param file address of the file
 * @param at where in it: byte offset of a line (in a gzip file of the unpacked bytes), number of a
 *     row, or 0
 * @param report the report, or null
 * @param refusal what was refused, or null
 */
record Arrival(String file, long at, Report report, Refusal refusal) {

  static Arrival refused(String file, long at, Refusal.Reason reason, String detail) {
    return new Arrival(file, at, null, new Refusal(reason, detail));
  }
}
