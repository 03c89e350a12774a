package org.sijill.spark;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.sijill.derive.incidents.Incident;
import org.sijill.derive.incidents.IncidentJson;

/** Incidents as rows whose columns are those of the published schema {@code incident/1}. */
final class IncidentRow {

  private static final StructType PARTY =
      new StructType().add("id", StringType).add("name_ar", StringType).add("name_en", StringType);

  private static final StructType VOICE = PARTY.add("kind", StringType).add("stance", StringType);

  private static final StructType PLACE = PARTY.add("lat", DoubleType).add("lon", DoubleType);

  static final StructType SCHEMA =
      new StructType()
          .add("schema", StringType)
          .add("id", StringType)
          .add("claims", list(StringType))
          .add("first", StringType)
          .add("last", StringType)
          .add("asserted_by", list(VOICE))
          .add("denied_by", list(VOICE))
          .add("doubted_by", list(VOICE))
          .add("outlets", list(StringType))
          .add("sources", IntegerType)
          .add("type", StringType)
          .add("mode", StringType)
          .add("status", StringType)
          .add("actor", list(PARTY))
          .add("recipient", list(PARTY))
          .add("place", list(PLACE))
          .add("from", StringType)
          .add("to", StringType)
          .add("time_basis", StringType)
          .add(
              "counts",
              list(
                  new StructType()
                      .add("what", StringType)
                      .add("min", IntegerType)
                      .add("max", IntegerType)
                      .add(
                          "given",
                          list(
                              new StructType()
                                  .add("claim", StringType)
                                  .add("by", StringType)
                                  .add("category", StringType)
                                  .add("min", IntegerType)
                                  .add("max", IntegerType)
                                  .add("vague", StringType)))))
          .add(
              "contradictions",
              list(
                  new StructType()
                      .add("about", StringType)
                      .add("values", list(StringType))
                      .add("claims", list(StringType))));

  private IncidentRow() {}

  private static DataType list(DataType of) {
    return DataTypes.createArrayType(of);
  }

  /** An incident as JSON. */
  static String json(Incident incident) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      IncidentJson.write(out, incident);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string is written
    }
    return text.toString();
  }
}
