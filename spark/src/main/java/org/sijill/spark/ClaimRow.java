package org.sijill.spark;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.sijill.reader.Claim;
import org.sijill.reader.Coder;
import org.sijill.reader.Report;
import org.sijill.reader.Span;

/**
 * Claims as rows whose columns are those of the published schema {@code claim/1}, in its order and
 * by its names, so that a row turned into JSON is read as a claim again.
 */
final class ClaimRow {

  private static final StructType SPAN =
      new StructType().add("begin", IntegerType).add("end", IntegerType).add("text", StringType);

  private static final StructType FACTS =
      new StructType()
          .add("id", StringType)
          .add("name_ar", StringType)
          .add("name_en", StringType)
          .add("lat", DoubleType)
          .add("lon", DoubleType)
          .add("country", StringType)
          .add("admin1", StringType)
          .add("pcode", StringType)
          .add("precision", StringType)
          .add("candidates", list(new StructType().add("id", StringType)));

  private static final StructType PLACE =
      together(SPAN, FACTS)
          .add("relation", StringType)
          .add("distance_km", DoubleType)
          .add("basis", StringType);

  private static final StructType PARTY =
      SPAN.add("id", StringType)
          .add("name_ar", StringType)
          .add("name_en", StringType)
          .add("country", StringType)
          .add("sector", StringType)
          .add("private", BooleanType)
          .add("site", FACTS);

  /** A claim within its report. */
  static final StructType SCHEMA =
      new StructType()
          .add("schema", StringType)
          .add("id", StringType)
          .add(
              "report",
              new StructType()
                  .add("id", StringType)
                  .add("outlet", StringType)
                  .add("published", StringType)
                  .add("url", StringType)
                  .add("title", StringType))
          .add("sentence", SPAN)
          .add("trigger", SPAN)
          .add("type", StringType)
          .add("mode", StringType)
          .add("contexts", list(StringType))
          .add("effect", StringType)
          .add("about", SPAN)
          .add(
              "acled",
              new StructType().add("event_type", StringType).add("sub_event_type", StringType))
          .add("cameo", StringType)
          .add("status", StringType)
          .add("scope", StringType)
          .add("actor", list(PARTY))
          .add("recipient", list(PARTY))
          .add("mediator", list(PARTY))
          .add("guarantor", list(PARTY))
          .add("place", list(PLACE))
          .add("within", list(PLACE))
          .add("time", SPAN.add("from", StringType).add("to", StringType).add("basis", StringType))
          .add("speakers", list(PARTY.add("kind", StringType).add("stance", StringType)))
          .add(
              "counts",
              list(
                  SPAN.add("what", StringType)
                      .add("category", StringType)
                      .add("side", StringType)
                      .add("min", IntegerType)
                      .add("max", IntegerType)
                      .add("vague", StringType)
                      .add("part_of", IntegerType)))
          .add("means", list(SPAN))
          .add("framing", list(SPAN.add("judges", StringType).add("neutral", StringType)))
          .add("confidence", DoubleType)
          .add("because", list(StringType))
          .add("coder", new StructType().add("version", StringType).add("rules", StringType));

  private ClaimRow() {}

  private static DataType list(DataType of) {
    return DataTypes.createArrayType(of, false);
  }

  private static StructType together(StructType one, StructType other) {
    StructType both = one;
    for (var field : other.fields()) {
      both = both.add(field);
    }
    return both;
  }

  static Row of(Claim claim, Coder coder) {
    Report report = claim.report();
    return RowFactory.create(
        "claim/1",
        claim.id(),
        RowFactory.create(
            report.id(), report.outlet(), report.published(), report.url(), report.title()),
        span(claim.sentence()),
        span(claim.trigger()),
        claim.type().name(),
        claim.mode(),
        claim.contexts().toArray(),
        claim.effect(),
        span(claim.about()),
        claim.acled() == null
            ? null
            : RowFactory.create(claim.acled().eventType(), claim.acled().subEventType()),
        claim.cameo(),
        name(claim.status()),
        name(claim.scope()),
        rows(claim.actor(), ClaimRow::party),
        rows(claim.recipient(), ClaimRow::party),
        rows(claim.mediator(), ClaimRow::party),
        rows(claim.guarantor(), ClaimRow::party),
        rows(claim.place(), ClaimRow::place),
        rows(claim.within(), ClaimRow::place),
        time(claim.time()),
        rows(
            claim.speakers(),
            speaker ->
                joined(
                    party(speaker.party()),
                    RowFactory.create(speaker.kind(), name(speaker.stance())))),
        rows(claim.counts(), ClaimRow::count),
        rows(claim.means(), ClaimRow::span),
        rows(
            claim.framing(),
            framing ->
                joined(
                    span(framing.span()), RowFactory.create(framing.judges(), framing.neutral()))),
        claim.confidence() / 100.0,
        claim.because().toArray(),
        RowFactory.create(coder.version(), coder.rules()));
  }

  private static <T> Object[] rows(List<T> list, Function<T, Row> row) {
    return list.stream().map(row).toArray();
  }

  private static Row joined(Row one, Row other) {
    Object[] cells = new Object[one.length() + other.length()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = i < one.length() ? one.get(i) : other.get(i - one.length());
    }
    return RowFactory.create(cells);
  }

  private static Row span(Span span) {
    return span == null ? null : RowFactory.create(span.begin(), span.end(), span.text());
  }

  private static Row party(Claim.Party party) {
    return joined(
        span(party.span()),
        RowFactory.create(
            party.id(),
            party.nameAr(),
            party.nameEn(),
            party.country(),
            party.sector(),
            party.isPrivate(),
            party.site() == null ? null : facts(party.site())));
  }

  private static Row place(Claim.Place place) {
    return joined(
        joined(span(place.span()), facts(place)),
        RowFactory.create(place.relation(), place.distanceKm(), name(place.basis())));
  }

  private static Row facts(Claim.Place place) {
    return RowFactory.create(
        place.id(),
        place.nameAr(),
        place.nameEn(),
        place.lat(),
        place.lon(),
        place.country(),
        place.admin1(),
        place.pcode(),
        place.precision(),
        rows(place.candidates(), RowFactory::create));
  }

  /** As in JSON a time without dates is none. */
  private static Row time(Claim.Time time) {
    if (time == null || time.from() == null) {
      return null;
    }
    return joined(
        time.span() == null ? RowFactory.create(null, null, null) : span(time.span()),
        RowFactory.create(
            time.from(), time.to() == null ? time.from() : time.to(), name(time.basis())));
  }

  private static Row count(Claim.Count count) {
    return joined(
        span(count.span()),
        RowFactory.create(
            count.what(),
            count.category(),
            count.side(),
            count.min(),
            count.max(),
            count.vague(),
            count.partOf()));
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
