package org.sijill.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sijill.derive.ClaimFilter;
import org.sijill.reader.ReportJson;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * Options of the commands that print what is derived: for which day, as known on which, and which
 * rows. A row is printed where one of its claims passes all filters.
 */
final class DerivedOptions {

  /** Reads a day. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      LocalDate day = ReportJson.day(value);
      if (day == null) {
        throw new TypeConversionException("'" + value + "' is no day; write it as 2018-03-31");
      }
      return day;
    }
  }

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Day.class,
      description = "The day in the world that is asked about. Default: the last one told.")
  private LocalDate asOf;

  @Option(
      names = "--known-by",
      paramLabel = "DATE",
      converter = Day.class,
      description =
          "Only what was known on this day: reports published (else received) and reviews made by"
              + " then. Default: everything.")
  private LocalDate knownBy;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = Day.class,
      description =
          "Happened on this day or later; where no time is told, the report's day counts.")
  private LocalDate from;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      converter = Day.class,
      description = "Happened on this day or before.")
  private LocalDate until;

  @Option(names = "--type", paramLabel = "TYPE", description = "Only this type; may be repeated.")
  private List<String> types = new ArrayList<>();

  @Option(
      names = "--actor",
      paramLabel = "WHO",
      description = "Only where this actor takes part: an id of the actor book, or a name.")
  private String actor;

  @Option(
      names = "--place",
      paramLabel = "WHERE",
      description = "Only at this place: an id of the place book, or a name.")
  private String place;

  @Option(
      names = "--within",
      paramLabel = "WHERE",
      description = "Only at this place or in it: an id of the place book, or a name.")
  private String within;

  @Option(names = "--outlet", paramLabel = "NAME", description = "Only told by this outlet.")
  private String outlet;

  @Option(
      names = "--speaker",
      paramLabel = "WHO",
      description = "Only said by this speaker: an id of the actor book, a name or a kind.")
  private String speaker;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only this status: actual, future, hypothetical or negated.")
  private String status;

  @Option(
      names = "--reviewed",
      description = "Only rows with a claim that a person accepted, corrected or added.")
  private boolean reviewed;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table or jsonl. Default: a table on a terminal, else jsonl.")
  private RowFormat format;

  /** The day in the world that is asked about, or null for the last one told. */
  LocalDate asOf() {
    return asOf;
  }

  /** The last day of which reports and reviews are known, or null for all. */
  LocalDate knownBy() {
    return knownBy;
  }

  boolean table() {
    return RowFormat.table(format);
  }

  /** The filters. */
  ClaimFilter filter() {
    return new ClaimFilter(
        from,
        until,
        types.stream().map(type -> type.toUpperCase(Locale.ROOT)).collect(Collectors.toSet()),
        actor,
        place,
        within,
        outlet,
        speaker,
        status,
        reviewed);
  }
}
